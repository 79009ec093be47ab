package club.parcours.tenancy;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation decides for itself.
 *
 * @param name      shown on its pages
 * @param contactName who helps learners; an office as well as a person
 * @param language  what its people read if nothing else is known, BCP 47
 * @param languages offered to its people; none stands for all that the tool has
 * @param accent    the colour of what acts; none for the tool's own
 * @param logo      short hash of its logo; kept as it is when settings change
 */
public record Settings(String name, Optional<String> contactName, Optional<String> contactMail,
        Optional<String> contactPhone, ZoneId zone, String language, List<String> languages, Optional<Accent> accent,
        Optional<String> logo) {
    static final int LONGEST_NAME = 200;
    private static final String MAIL = "[^\\s@\"<>]{1,64}@[^\\s@\"<>]{1,253}";
    private static final String PHONE = "\\+?[0-9 ().-]{3,40}";

    /** @throws Invalid with every member that cannot be taken */
    void check() {
        Map<String, Message> wrong = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            wrong.put("name", new Message("desk.name.wrong", LONGEST_NAME));
        }
        if (contactName.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            wrong.put("contact-name", new Message("desk.name.wrong", LONGEST_NAME));
        }
        if (contactMail.filter(text -> !text.matches(MAIL)).isPresent()) {
            wrong.put("contact-mail", new Message("desk.mail.wrong"));
        }
        if (contactPhone.filter(text -> !text.matches(PHONE)).isPresent()) {
            wrong.put("contact-phone", new Message("desk.phone.wrong"));
        }
        if (!languages.isEmpty() && !languages.contains(language)) {
            wrong.put("language", new Message("desk.language.wrong"));
        }
        if (accent.filter(colour -> !colour.isLegible()).isPresent()) {
            wrong.put("accent", new Message("desk.accent.pale"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
