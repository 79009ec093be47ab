package club.parcours.home;

import club.parcours.kernel.Invalid;
import club.parcours.tenancy.Accent;
import club.parcours.tenancy.Settings;
import club.parcours.web.Language;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The form of an organisation's settings as it comes. */
public class SettingsForm {
    private static final String PLACE = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("contact-name")
    @DefaultValue("")
    String contactName;

    @FormParam("contact-mail")
    @DefaultValue("")
    String contactMail;

    @FormParam("contact-phone")
    @DefaultValue("")
    String contactPhone;

    @FormParam("zone")
    @DefaultValue("")
    String zone;

    @FormParam("language")
    @DefaultValue("")
    String language;

    @FormParam("languages")
    List<String> languages;

    @FormParam("accent")
    @DefaultValue("")
    String accent;

    /** The time zones one can choose. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(PLACE)).sorted().toList();
    }

    SettingsDraft draft() {
        return new SettingsDraft(name, contactName, contactMail, contactPhone, zone, language, languages, accent);
    }

    /**
     * What was asked for; the tool looks at the rest.
     *
     * @param all languages the tool has
     * @throws Invalid if zone, language or colour are none
     */
    Settings settings(List<Language> all) {
        List<String> known = all.stream().map(Language::code).toList();
        if (!zones().contains(zone)) {
            throw new Invalid("zone", "desk.zone.wrong");
        }
        if (!known.contains(language) || !known.containsAll(languages)) {
            throw new Invalid("language", "desk.language.wrong");
        }
        if (!accent.isBlank() && !Accent.isColour(accent.strip())) {
            throw new Invalid("accent", "desk.accent.wrong");
        }
        return new Settings(name.strip(), text(contactName), text(contactMail), text(contactPhone), ZoneId.of(zone),
                language, languages.size() == known.size() ? List.of() : List.copyOf(languages),
                text(accent).map(Accent::new), Optional.empty());
    }

    private static Optional<String> text(String field) {
        return Optional.of(field.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
