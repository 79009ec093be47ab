package club.parcours.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In French, « vous » to those who lead a group or learn to, and no « tu » in what everybody reads. */
final class SaysVous implements Check {
    private static final Pattern TU = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:tu|ta|tes|toi|te|(?<!le |un |du )ton)(?!\\p{L})|t’)");

    /** What a path has of a module is read by learners; the agendas after the paths are for those who lead. */
    private static final String IN_A_PORTION = "      ";
    private static final String AGENDAS = "agendas:";

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        boolean formal = source.language().equals("fr")
                && (source.isBesideModules() || source.name().equals("guide") || HouseStyle.isForProfessionals(source, book));
        List<String> lines = formal ? source.rawLines() : List.of();
        int paths = lines.contains(AGENDAS) ? lines.indexOf(AGENDAS) : lines.size();
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> {
            Matcher tu = TU.matcher(lines.get(at));
            boolean toLearners = source.namesOthers() && at < paths && lines.get(at).startsWith(IN_A_PORTION);
            return !toLearners && tu.find() ? Stream.of(source.atLine(at + 1, "say « vous » here, not « " + tu.group() + " »")) : Stream.empty();
        });
    }
}
