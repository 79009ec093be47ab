package club.parcours.document;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import java.util.List;
import java.util.Optional;

/** Papers to print, and their words. */
final class Papers {
    /** Persian, with a letter that Arabic has not, a sign that keeps two letters apart, and a joined lam and alef. */
    static final String PERSIAN_NAME = "گل\u200cافروز سلامی";
    /** Pashto, with letters whose shapes have no code point in Unicode. */
    static final String PASHTO_NAME = "ښایسته څېړونکې";

    private Papers() {}

    /** A French CV with a name in a script from right to left. */
    static Paper cv(String name) {
        return new Paper(Kind.CV, "fr", "Curriculum vitæ", name, Optional.of(new Words("Cuisinière", "fr")),
                List.of("06 00 00 00 00", "Lyon"), List.of(), "", List.of(
                        new Section("Expériences", false, List.of(
                                line("Vendre au marché (2012) : compter, vendre"),
                                new Line(new Words("Repas pour شکیلا et 40 personnes", "fr"), List.of()))),
                        new Section("Compétences", false, List.of(
                                new Line(new Words("Organiser", "fr"), List.of(new Words("Une fête de quartier", "fr"))))),
                        new Section("Langues", false, List.of(new Line(new Words("درى", "prs"), List.of())))));
    }

    /** A CV in Arabic, with numbers and Latin words in its lines. */
    static Paper arabic() {
        return new Paper(Kind.CV, "ar", "السيرة الذاتية", "ليلى محمد", Optional.empty(), List.of("06 00 00 00 00"), List.of(), "",
                List.of(new Section("الخبرات", false, List.of(new Line(
                        new Words("عملت 3 سنوات في مطعم Le Jardin في مدينة Lyon وطبخت لأكثر من 40 شخصًا كل يوم مع فريق من خمسة أشخاص", "ar"),
                        List.of())))));
    }

    static Line line(String text) {
        return new Line(new Words(text, "fr"), List.of());
    }
}
