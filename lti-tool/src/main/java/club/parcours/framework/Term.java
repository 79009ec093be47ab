package club.parcours.framework;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One entry of a framework, in the organisation's words.
 *
 * @param code        by which the organisation knows it; once in a framework
 * @param sentence    what it means; empty text where nothing is said
 * @param competences ids of the competences it belongs to
 */
public record Term(String code, String label, String sentence, List<String> competences) {
    static final int CODE = 20;
    static final int LABEL = 120;
    static final int SENTENCE = 300;
    static final Term BLANK = new Term("", "", "", List.of());

    private static final String ONLY = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";

    /**
     * The same, fit to be kept: each text on one line, the competences in the order of the curriculum.
     *
     * @param known ids of the competences there are
     * @throws Invalid on every field at fault
     */
    Term checked(Collection<String> known) {
        Term neat = new Term(neat(code), neat(label), neat(sentence), competences.stream().map(Term::id).distinct().toList());
        Map<String, Message> wrong = neat.wrong(known);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Term(neat.code, neat.label, neat.sentence, known.stream().filter(neat.competences::contains).toList());
    }

    private Map<String, Message> wrong(Collection<String> known) {
        Map<String, Message> wrong = new LinkedHashMap<>();
        if (code.isEmpty()) {
            wrong.put("code", new Message("framework.code-missing"));
        } else if (code.length() > CODE || !code.matches(ONLY)) {
            wrong.put("code", new Message("framework.code-wrong", CODE));
        }
        if (label.isEmpty()) {
            wrong.put("label", new Message("framework.label-missing"));
        } else if (label.length() > LABEL) {
            wrong.put("label", new Message("framework.label-long", label.length(), LABEL));
        }
        if (sentence.length() > SENTENCE) {
            wrong.put("sentence", new Message("framework.sentence-long", sentence.length(), SENTENCE));
        }
        if (competences.isEmpty()) {
            wrong.put("competence", new Message("framework.competence-missing"));
        } else {
            competences.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(strange ->
                    wrong.put("competence", new Message("framework.competence-unknown", shortened(strange))));
        }
        return wrong;
    }

    /** As people write it: {@code c1} is {@code C01}. */
    private static String id(String typed) {
        String id = typed.strip().toUpperCase(Locale.ROOT);
        return id.matches("C\\d") ? "C0" + id.charAt(1) : id;
    }

    private static String shortened(String typed) {
        return typed.length() > CODE ? typed.substring(0, CODE) + "…" : typed;
    }

    static String neat(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }

    boolean isCalled(String other) {
        return code.equalsIgnoreCase(other);
    }
}
