package club.parcours.home;

import club.parcours.web.Language;
import java.util.List;
import java.util.Optional;

/**
 * The settings page.
 *
 * @param all   languages the tool has
 * @param zones ids of time zones
 * @param logo  hash of the logo that is shown
 * @param most  kilobytes a logo may have
 */
public record SettingsView(SettingsDraft draft, List<Language> all, List<String> zones, Optional<String> logo,
        int most) {}
