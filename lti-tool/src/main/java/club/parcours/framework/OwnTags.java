package club.parcours.framework;

import club.parcours.curriculum.Text;
import java.util.List;

/** What an organisation's framework calls one competence. @param version of the framework: {@code CLUB-2} */
public record OwnTags(String version, Text title, List<Tag> tags) {
    /** One entry of it. */
    public record Tag(String code, Text label) {}
}
