package club.parcours.home;

import club.parcours.tenancy.Accent;
import club.parcours.tenancy.Settings;
import java.util.List;

/**
 * An organisation's settings as they stand in the form.
 *
 * @param accent {@code #rrggbb}, or nothing for the tool's own colour
 */
public record SettingsDraft(String name, String contactName, String contactMail, String contactPhone, String zone,
        String language, List<String> languages, String accent) {
    static SettingsDraft of(Settings settings) {
        return new SettingsDraft(settings.name(), settings.contactName().orElse(""), settings.contactMail().orElse(""),
                settings.contactPhone().orElse(""), settings.zone().getId(), settings.language(), settings.languages(),
                settings.accent().map(Accent::colour).orElse(""));
    }

    /** Whether a language has its tick; without any, all have. */
    public boolean offers(String code) {
        return languages.isEmpty() || languages.contains(code);
    }
}
