package club.parcours.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who got past which address, as a table of text: a row for each address, a column for each who asked. */
final class Doors {
    private static final int WIDTH = 82;

    private final List<String> names;
    private final Map<String, Map<String, String>> seen = new TreeMap<>(Comparator.comparing(Doors::turned));

    Doors(Stream<? extends Enum<?>> asking) {
        this.names = asking.map(Doors::name).toList();
    }

    /** Notes how somebody fared. @param address verb and address, as the code has it */
    void note(String address, Enum<?> who, int status) {
        seen.computeIfAbsent(address, first -> new HashMap<>()).put(name(who), sign(status));
    }

    /** Past the door, whatever is then said of what was sent; as if there were no such page; refused by name. */
    private static String sign(int status) {
        return switch (status) {
            case 200, 201, 204, 303, 409, 412, 413, 422, 429 -> "+";
            case 404 -> ".";
            case 401, 403 -> "x";
            default -> String.valueOf(status);
        };
    }

    /** Who asked, and the number of each above its column. */
    String heads() {
        List<String> numbers = IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).toList();
        return numbers.stream().map(number -> "# %2s %s\n".formatted(number, names.get(Integer.parseInt(number) - 1)))
                .collect(Collectors.joining()) + line("#", numbers);
    }

    String rows() {
        List<String> lines = new ArrayList<>();
        seen.forEach((address, signs) -> lines.add(line(address, names.stream().map(name -> signs.getOrDefault(name, "?")).toList())));
        return String.join("", lines);
    }

    private static String name(Enum<?> who) {
        return who.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String address, List<String> signs) {
        return ("%-" + WIDTH + "s%s").formatted(address, signs.stream().map("%4s"::formatted).collect(Collectors.joining())) + "\n";
    }

    /** By address first, so that what belongs together stands together. */
    private static String turned(String address) {
        return address.replaceFirst("(\\S+) (\\S+)", "$2 $1");
    }
}
