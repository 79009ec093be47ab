package club.parcours.people;

import club.parcours.lti.PlatformHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A platform that gives the roster of one course, made while it is sent. */
final class RosterPlatform implements PlatformHttp {
    static final URI GROUPS = URI.create("https://platform-a.example/2/groups");
    static final URI ROSTER = URI.create("https://platform-a.example/2/memberships");
    private static final int PAGE = 100;

    private int members;
    private IntFunction<String> member = place -> "";
    private boolean broken;
    private int readings;
    private int most;
    private String asked = "";
    private String groups = "";

    /** Each "id name"; nothing makes the groups fail. */
    void hasGroups(String... told) {
        groups = Arrays.stream(told).map(group -> group.split(" ", 2))
                .map(group -> "{\"id\":\"" + group[0] + "\",\"name\":\"" + group[1] + "\"}")
                .collect(Collectors.joining(",", "{\"groups\":[", "]}"));
    }

    /** Each "id roles name status groups", where a name "-" is none and the last two may be left out. */
    void has(String... told) {
        members = told.length;
        member = place -> json(told[place].split(" "));
        broken = false;
    }

    void invents(int many) {
        members = many;
        member = place -> json(new String[] {String.valueOf(100_000 + place), "Learner", "N" + place});
    }

    void breaksAfterOnePage() {
        broken = true;
    }

    int readings() {
        return readings;
    }

    /** The address that was asked last. */
    String asked() {
        return asked;
    }

    int mostOnAPage() {
        return most;
    }

    @Override
    public Answer send(UUID registration, Request request) {
        if (request.method().equals("POST")) {
            return answer(200, "{\"access_token\":\"t\",\"expires_in\":3600}", Map.of());
        }
        if (request.uri().getPath().equals(GROUPS.getPath())) {
            return groups.isEmpty() ? answer(500, "", Map.of()) : answer(200, groups, Map.of());
        }
        asked = request.uri().toString();
        int from = Arrays.stream(request.uri().getQuery().split("&")).filter(part -> part.startsWith("from="))
                .mapToInt(part -> Integer.parseInt(part.substring(5))).findFirst().orElse(0);
        if (from == 0) {
            readings++;
        } else if (broken) {
            return answer(500, "", Map.of());
        }
        int to = Math.min(from + PAGE, members);
        most = Math.max(most, to - from);
        String page = IntStream.range(from, to).mapToObj(member).collect(Collectors.joining(","));
        boolean more = broken || to < members;
        return answer(200, "{\"id\":\"x\",\"members\":[" + page + "]}", more
                ? Map.of("Link", List.of("<" + ROSTER + "?limit=100&from=" + to + ">; rel=\"next\"")) : Map.of());
    }

    private static String json(String[] told) {
        String roles = Arrays.stream(told[1].split(",")).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        return "{\"user_id\":\"" + told[0] + "\",\"roles\":[" + roles + "]"
                + (told[2].equals("-") ? "" : ",\"name\":\"" + told[2] + "\"")
                + (told.length > 3 ? ",\"status\":\"" + told[3] + "\"" : "")
                + (told.length > 4 ? ",\"group_enrollments\":[" + Arrays.stream(told[4].split(","))
                        .map(group -> "{\"group_id\":\"" + group + "\"}").collect(Collectors.joining(",")) + "]" : "")
                + "}";
    }

    private static Answer answer(int status, String body, Map<String, List<String>> headers) {
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
