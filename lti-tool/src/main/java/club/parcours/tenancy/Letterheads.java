package club.parcours.tenancy;

import club.parcours.web.Letterhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The letterheads of organisations, from what this node knows of them. */
@ApplicationScoped
class Letterheads implements Letterhead.Source {
    @Inject
    KnownPlatforms known;

    @Override
    public Letterhead of(UUID tenant) {
        return known.book().settings(tenant).map(Letterheads::letterhead).orElse(Letterhead.BLANK);
    }

    /** The colours of an organisation as a style sheet, if it has its own. */
    Optional<String> sheet(UUID tenant) {
        return known.book().settings(tenant).flatMap(Settings::accent).map(Accent::sheet);
    }

    private static Letterhead letterhead(Settings settings) {
        return new Letterhead(settings.name(), settings.logo(), settings.accent().map(Accent::colour)
                .map(colour -> colour.substring(1)), settings.contactName(), settings.contactMail(),
                settings.contactPhone(), settings.languages());
    }
}
