package club.parcours.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organisation puts on all its pages.
 *
 * @param logo      hash of its logo, for the address
 * @param accent    hash of its colours, for the address of their style sheet
 * @param languages it offers, BCP 47; none stands for all that the tool has
 */
public record Letterhead(String name, Optional<String> logo, Optional<String> accent, Optional<String> contactName,
        Optional<String> contactMail, Optional<String> contactPhone, List<String> languages) {
    /** Of nobody: the tool's own face. */
    public static final Letterhead BLANK = new Letterhead("", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), List.of());

    /** Who knows it; asked at every page, so it answers from memory. */
    public interface Source {
        Letterhead of(UUID tenant);
    }

    /** Whether there is anybody to turn to. */
    public boolean reachable() {
        return contactName.isPresent() || contactMail.isPresent() || contactPhone.isPresent();
    }

    /** Those of the tool's languages that it offers; all if it names none of them. */
    List<Language> offered(List<Language> all) {
        List<Language> some = all.stream().filter(language -> languages.contains(language.code())).toList();
        return some.isEmpty() ? all : some;
    }
}
