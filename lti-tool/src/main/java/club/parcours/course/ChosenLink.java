package club.parcours.course;

import club.parcours.kernel.TenantOwned;
import club.parcours.launch.Linkable;
import club.parcours.lti.ContentItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that a course took from us, with what was decided about it. It knows nothing of what people do behind it. */
@Entity
@Table(name = "chosen_link")
class ChosenLink extends TenantOwned {
    private static final int TITLE = 255;
    private static final int SAID = 2000;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(nullable = false, updatable = false)
    private String mark;

    @Column(nullable = false, updatable = false)
    private int place;

    @Column(name = "picking_id", updatable = false)
    private @Nullable UUID picking;

    @Column(name = "copied_from", updatable = false)
    private @Nullable UUID copiedFrom;

    @Column(name = "open_path", nullable = false, updatable = false)
    private String openPath;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String said;

    @Column(name = "column_label", updatable = false)
    private @Nullable String label;

    @Column(name = "resource_id", updatable = false)
    private @Nullable String resourceId;

    @Column(updatable = false)
    private @Nullable Integer maximum;

    @Column(updatable = false)
    private @Nullable String tag;

    @Column(name = "column_wanted", nullable = false, updatable = false)
    private boolean columnWanted;

    @Column(updatable = false)
    private @Nullable String way;

    @Column(name = "opens_at", updatable = false)
    private @Nullable Instant opensAt;

    @Column(name = "closes_at", updatable = false)
    private @Nullable Instant closesAt;

    @Column(name = "due_at", updatable = false)
    private @Nullable Instant dueAt;

    protected ChosenLink() {}

    /** @param place in the answer, from 0 */
    ChosenLink(UUID id, Instant now, Picking picking, int place, Linkable.Offer offer, boolean columnWanted) {
        super(id, now);
        this.cohort = picking.cohort();
        this.mark = id.toString();
        this.place = place;
        this.picking = picking.id();
        this.openPath = offer.openPath();
        this.title = shortened(offer.title(), TITLE);
        this.said = shortened(offer.text(), SAID);
        offer.column().ifPresent(column -> {
            label = shortened(column.label(), TITLE);
            resourceId = column.resourceId();
            maximum = column.maximum();
            tag = column.tag();
        });
        this.columnWanted = columnWanted && offer.column().isPresent();
        this.way = offer.way().orElse(null);
    }

    private ChosenLink(UUID id, Instant now, ChosenLink origin, UUID cohort) {
        super(id, now);
        this.cohort = cohort;
        this.mark = origin.mark;
        this.place = origin.place;
        this.copiedFrom = origin.cohort;
        this.openPath = origin.openPath;
        this.title = origin.title;
        this.said = origin.said;
        this.label = origin.label;
        this.resourceId = origin.resourceId;
        this.maximum = origin.maximum;
        this.tag = origin.tag;
        this.columnWanted = origin.columnWanted;
        this.way = origin.way;
    }

    ChosenLink dated(ContentItem.Dates dates) {
        opensAt = dates.opens().orElse(null);
        closesAt = dates.closes().orElse(null);
        dueAt = dates.due().orElse(null);
        return this;
    }

    /** The same in a copy of the course, without dates: another course has others. */
    ChosenLink in(UUID copy, UUID id, Instant now) {
        return new ChosenLink(id, now, this, copy);
    }

    UUID cohort() {
        return cohort;
    }

    int place() {
        return place;
    }

    String mark() {
        return mark;
    }

    String openPath() {
        return openPath;
    }

    String title() {
        return title;
    }

    String said() {
        return said;
    }

    Optional<UUID> copiedFrom() {
        return Optional.ofNullable(copiedFrom);
    }

    /** What its work is graded by, whether the course wants a column for it or not. */
    Optional<Linkable.Column> graded() {
        if (label == null || resourceId == null || maximum == null || tag == null) {
            return Optional.empty();
        }
        return Optional.of(new Linkable.Column(label, resourceId, maximum, tag));
    }

    /** The path of the curriculum it gives a course that has none. */
    Optional<String> way() {
        return Optional.ofNullable(way);
    }

    ContentItem.Dates dates() {
        return new ContentItem.Dates(Optional.ofNullable(opensAt), Optional.ofNullable(closesAt),
                Optional.ofNullable(dueAt));
    }

    boolean columnWanted() {
        return columnWanted;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
