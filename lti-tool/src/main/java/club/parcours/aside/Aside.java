package club.parcours.aside;

import club.parcours.files.SentForm;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the form of a page aside and gives it back, to the person who filled it in and to nobody else. */
@ApplicationScoped
@Transactional
public class Aside {
    static final String ROOM = "aside";
    /** What every form of ours holds and nobody types. */
    private static final Set<String> OURS = Set.of("csrf", "window");
    private static final int LONGEST = 60_000;
    /** So many forms one person can have aside: the one that was left alone longest gives way. */
    private static final int MOST = 20;

    @Inject
    SetAsides forms;

    @Inject
    Outbox outbox;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What was put aside before for this page gives way.
     *
     * @param page  its path below the launch, at most 100 characters
     * @param field that a file which came along takes the place of
     * @throws Invalid if it is longer than any form of ours could be
     */
    public void keep(Viewer viewer, String page, SentForm sent, String field) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.fields());
        fields.keySet().removeAll(OURS);
        sent.files().forEach(file -> fields.put(field, List.of(file.id().toString())));
        if (length(fields) > LONGEST) {
            throw new Invalid("all", "problem.too-large.say");
        }
        SetAside form = forms.one(viewer.person(), page).orElseGet(() -> {
            List<SetAside> all = forms.of(viewer.person());
            all.stream().limit(Math.max(0, all.size() - MOST + 1)).forEach(forms::remove);
            SetAside fresh = new SetAside(ids.next(), clock.instant(), viewer.person(), page);
            forms.add(fresh);
            return fresh;
        });
        form.fill(fields, vault.of(viewer.person()), clock.instant());
        outbox.put(AsideRest.KIND, form.id().toString(), "", clock.instant().plus(AsideRest.KEPT));
    }

    /** What the viewer has put aside for this page, by field. */
    public Optional<Map<String, List<String>>> of(Viewer viewer, String page) {
        return forms.one(viewer.person(), page).map(form -> form.fields(vault.of(viewer.person())));
    }

    /** It was handed in, or is not wanted any more. */
    public void drop(Viewer viewer, String page) {
        forms.one(viewer.person(), page).ifPresent(forms::remove);
    }

    /** What these pages were about is gone: nobody has anything aside for them any more. */
    public void forget(Collection<String> pages) {
        if (!pages.isEmpty()) {
            forms.removeOf(pages);
        }
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream().mapToInt(field -> field.getKey().length()
                + field.getValue().stream().mapToInt(String::length).sum()).sum();
    }
}
