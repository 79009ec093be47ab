package club.parcours.course;

import club.parcours.kernel.TenantOwned;
import club.parcours.launch.PickerOpened;
import club.parcours.lti.DeepLinkingSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is choosing what a course takes; what the LMS wants is kept here, so that no form can change it. */
@Entity
@Table(name = "picking")
class Picking extends TenantOwned {
    /** What the LMS was told. */
    enum Outcome { OPEN, CHOSEN, NOTHING, UNWANTED }

    @Column(nullable = false, updatable = false)
    private String launch;

    @Column(name = "registration_id", nullable = false, updatable = false)
    private UUID registration;

    @Column(name = "deployment_id", nullable = false, updatable = false)
    private String deployment;

    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(name = "return_url", nullable = false, updatable = false)
    private String returnUrl;

    @Column(name = "accept_types", nullable = false, updatable = false)
    private String acceptTypes;

    @Column(name = "accept_multiple", nullable = false, updatable = false)
    private boolean multiple;

    @Column(name = "accept_line_item", nullable = false, updatable = false)
    private boolean lineItem;

    @Column(nullable = false, updatable = false)
    private String targets;

    @Column(name = "auto_create", nullable = false, updatable = false)
    private boolean autoCreate;

    /** Foreign text, to be given back as it came; bytes, because PostgreSQL takes no zero in a text. */
    @Column(updatable = false)
    private byte @Nullable [] echo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome;

    protected Picking() {}

    Picking(UUID id, Instant now, PickerOpened opened) {
        super(id, now);
        DeepLinkingSettings settings = opened.settings();
        launch = opened.launch();
        registration = opened.registration();
        deployment = opened.deployment();
        cohort = opened.cohort();
        returnUrl = settings.returnUrl().toString();
        acceptTypes = words(settings.acceptTypes());
        multiple = settings.multiple();
        lineItem = settings.lineItem();
        targets = words(settings.documentTargets());
        autoCreate = settings.autoCreate();
        echo = settings.data().map(data -> data.getBytes(StandardCharsets.UTF_8)).orElse(null);
        outcome = Outcome.OPEN;
    }

    DeepLinkingSettings settings() {
        return new DeepLinkingSettings(URI.create(returnUrl), Set.of(acceptTypes.split("\n")), multiple, lineItem,
                Set.of(targets.split("\n")), autoCreate,
                Optional.ofNullable(echo).map(data -> new String(data, StandardCharsets.UTF_8)), Optional.empty(),
                Optional.empty());
    }

    void settle(Outcome told) {
        outcome = told;
    }

    Outcome outcome() {
        return outcome;
    }

    UUID registration() {
        return registration;
    }

    String deployment() {
        return deployment;
    }

    UUID cohort() {
        return cohort;
    }

    /** As many as the column holds: an LMS has a handful. */
    private static String words(Set<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : new TreeSet<>(words)) {
            if (joined.length() + word.length() < 1900) {
                joined.append(joined.isEmpty() ? "" : "\n").append(word);
            }
        }
        return joined.toString();
    }
}
