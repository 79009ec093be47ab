package club.parcours.home;

import club.parcours.people.MemberView;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that somebody looks for: its words or their beginnings, in any order, whatever the accents. */
public record Sought(String typed) {
    static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}]+");

    public Sought {
        typed = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    }

    List<MemberView> among(List<MemberView> people) {
        List<String> wanted = words(typed).toList();
        return people.stream().filter(member -> {
            List<String> words = words(member.name()).toList();
            return !wanted.isEmpty() && wanted.stream().allMatch(want -> words.stream().anyMatch(word -> word.startsWith(want)));
        }).toList();
    }

    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    @Override
    public String toString() {
        return "Sought";
    }
}
