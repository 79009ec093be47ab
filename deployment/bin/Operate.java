import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the commands in this folder cannot do in a shell alone: look at ports and speak HTTP. One file, no library, started
 * as {@code java Operate.java <command> …}, so that an operator needs nothing but a JDK. Exit codes: 0 done, 1 not done,
 * 2 called wrongly.
 */
class Operate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_MANY = Duration.ofMinutes(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public static void main(String[] args) throws InterruptedException {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        try {
            System.exit(new Operate().run(words.isEmpty() ? "" : words.pop(), words));
        } catch (Misuse misuse) {
            System.err.println(misuse.getMessage());
            System.exit(2);
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private int run(String command, Deque<String> words) throws IOException, InterruptedException {
        return switch (command) {
            case "free" -> free(words);
            case "await" -> await(words);
            case "register" -> register(words);
            case "invite" -> invite(words);
            case "renew" -> renew(words);
            case "deployments" -> deployments(words);
            case "sign-in" -> signIn(words);
            case "rotate-keys" -> rotateKeys(words);
            case "erase-again" -> eraseAgain(words);
            default -> throw new Misuse(
                    "Commands: free PORT…, await URL SECONDS PID FAILED-FILE, register …, invite …, renew …, deployments …,"
                            + " sign-in …, rotate-keys …, erase-again …");
        };
    }

    /** Says which of the given ports on this machine are taken. */
    private int free(Deque<String> ports) {
        List<String> taken = ports.stream().filter(port -> !isFree(Integer.parseInt(port))).toList();
        taken.forEach(System.out::println);
        return taken.isEmpty() ? 0 : 1;
    }

    private boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of a server stopped a moment ago linger on the port; they do not hinder the next server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Waits until the address answers 200; gives up after the time, when the process is gone or when the file appears. */
    private int await(Deque<String> words) throws InterruptedException {
        if (words.size() != 4) {
            throw new Misuse("await needs URL SECONDS PID FAILED-FILE");
        }
        URI address = URI.create(words.pop());
        long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(words.pop())).toNanos();
        long process = Long.parseLong(words.pop());
        Path failed = Path.of(words.pop());
        while (System.nanoTime() < end && !Files.exists(failed)
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)) {
            if (answers(address)) {
                return 0;
            }
            Thread.sleep(200);
        }
        return 1;
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Tells the tool about a platform; see the help of the command register. */
    private int register(Deque<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        String published = options.has("from") ? fetch(URI.create(options.one("from"))) : "";
        HttpResponse<String> answer = post(options, "registrations", options.registration(published));
        System.out.println((answer.statusCode() == 201 ? "Registered. " : "Already registered. ") + answer.body());
        return 0;
    }

    /** Prints a link for the administrator of a platform; see the help of the command invite. */
    private int invite(Deque<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        options.one("tenant");
        String answer = post(options, "invitations", options.json(options.members())).body();
        Map<String, String> invited = Options.objects(answer).get(0);
        Instant until = Instant.parse(Options.plain(invited.get("until"))).truncatedTo(ChronoUnit.MINUTES);
        System.err.println("Good until " + until + ", for one LMS, once.");
        System.out.println(Options.plain(invited.get("link")));
        return 0;
    }

    /** Tells a platform anew what the tool is; see the help of the command renew. */
    private int renew(Deque<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        post(options, "registrations/" + options.one("organisation") + "/" + options.one("registration") + "/renewals", "{}");
        System.out.println("The LMS is up to date.");
        return 0;
    }

    /** Shows what waits, or decides; see the help of the command deployments. */
    private int deployments(Deque<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        if (options.has("decision")) {
            post(options, "deployments/" + options.one("id"), options.json(options.members()));
            return 0;
        }
        Options.objects(accepted(request(options, "deployments")).body()).forEach(waiting -> System.out.println(
                Stream.of("id", "since", "issuer", "client", "deployment")
                        .map(name -> Options.plain(waiting.get(name))).collect(Collectors.joining("  "))));
        return 0;
    }

    /** Prints a link to sign in with; see the help of the command operator. */
    private int signIn(Deque<String> words) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(Options.of(words), "sign-ins", "{}");
        System.out.println(Options.plain(Options.objects(answer.body()).get(0).get("link")));
        System.err.println("Good once, for ten minutes.");
        return 0;
    }

    /** Makes the next key to sign with; see the help of the command rotate-keys. */
    private int rotateKeys(Deque<String> words) throws IOException, InterruptedException {
        Options options = Options.of(words);
        HttpResponse<String> answer = post(options, "key-rotations", "{\"now\":" + options.has("now") + "}");
        Map<String, String> key = Options.objects(answer.body()).get(0);
        System.out.println("Key " + Options.plain(key.get("kid")) + " signs from " + Options.plain(key.get("from")) + ".");
        return 0;
    }

    /** Erases again who was erased; see the help of the command erase-again. */
    private int eraseAgain(Deque<String> words) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(Options.of(words), "erasures").timeout(PATIENCE_WITH_MANY)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}"));
        Map<String, String> repeated = Options.objects(accepted(request).body()).get(0);
        System.out.println("On the list: " + Options.plain(repeated.get("people")));
        if (!Options.plain(repeated.get("failed")).equals("0")) {
            throw new IOException("Not erased: " + Options.plain(repeated.get("failed"))
                    + ". The log of the tool says who and why (erasure_not_repeated); then call it again.");
        }
        return 0;
    }

    private HttpResponse<String> post(Options options, String what, String body)
            throws IOException, InterruptedException {
        return accepted(request(options, what).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(Options options, String what) throws IOException {
        return HttpRequest.newBuilder(URI.create(options.one("tool") + "/app/ops/" + what)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(Path.of(options.one("token-file"))))
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpResponse<String> accepted(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The tool refused (" + answer.statusCode() + "): " + answer.body());
        }
        return answer;
    }

    private String token(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("The operator's token cannot be read: " + file + ". It is made at the first start of the tool.");
        }
        return Files.readString(file).strip();
    }

    private String fetch(URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode() + " instead of a registration.");
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new IOException("Nothing answers at " + request.uri() + ". Is it running?", nobody);
        }
    }

    /** The options of register: what was given, each checked by name. */
    private record Options(Map<String, String> given) {
        /** Options that are text in the registration, and the member each becomes. */
        private static final Map<String, String> TEXTS = Map.of("issuer", "issuer", "client-id", "client_id",
                "deployment", "deployment_id", "auth-url", "authorization_endpoint", "token-url", "token_endpoint",
                "jwks-url", "jwks_uri", "tenant", "tenant", "tenant-language", "language",
                "token-audience", "token_audience", "deployment-state", "deployment_state");
        private static final List<String> REQUIRED = List.of("issuer", "client-id", "deployment", "auth-url",
                "token-url", "jwks-url", "tenant");
        /** Options without a value, and the member each sets to true. */
        private static final Map<String, String> SWITCHES = Map.of("admins-are-referents", "admins_are_referents",
                "anonymous-launches", "anonymous_launches", "now", "now");
        /** Options that are a list, separated by commas. */
        private static final Map<String, String> LISTS = Map.of("allow-private-hosts", "allowed_hosts",
                "algorithms", "algorithms");
        private static final List<String> OTHERS = List.of("from", "tool", "token-file", "days", "decision", "id",
                "organisation", "registration");

        private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
        private static final Pattern MEMBER = Pattern.compile(
                "\"(\\w+)\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|true|false|\\[[^\\]]*])");

        static Options of(Deque<String> words) {
            Map<String, String> given = new LinkedHashMap<>();
            while (!words.isEmpty()) {
                String name = words.pop().replaceFirst("^--", "");
                if (SWITCHES.containsKey(name)) {
                    given.put(name, "true");
                } else if (!TEXTS.containsKey(name) && !LISTS.containsKey(name) && !OTHERS.contains(name)) {
                    throw new Misuse("Unknown option --" + name + "; see --help of the command");
                } else if (words.isEmpty()) {
                    throw new Misuse("--" + name + " needs a value");
                } else {
                    given.put(name, words.pop());
                }
            }
            return new Options(given);
        }

        boolean has(String name) {
            return given.containsKey(name);
        }

        String one(String name) {
            if (!has(name)) {
                throw new Misuse("--" + name + " is missing; see --help of the command");
            }
            return given.get(name);
        }

        /** The registration as JSON: what the platform published, where it did, and over it the options. */
        String registration(String published) {
            Map<String, String> members = published.isEmpty() ? new TreeMap<>() : chosen(published);
            members.putAll(members());
            REQUIRED.stream().filter(name -> !members.containsKey(TEXTS.get(name))).findFirst().ifPresent(this::one);
            return json(members);
        }

        /** The options as members, still as JSON. */
        Map<String, String> members() {
            Map<String, String> members = new TreeMap<>();
            given.forEach((name, value) -> {
                if (TEXTS.containsKey(name)) {
                    members.put(TEXTS.get(name), quoted(value));
                } else if (SWITCHES.containsKey(name)) {
                    members.put(SWITCHES.get(name), value);
                } else if (LISTS.containsKey(name)) {
                    members.put(LISTS.get(name), List.of(value.split(",")).stream().map(Options::quoted).toList().toString());
                } else if (name.equals("days") || name.equals("decision")) {
                    members.put(name, value.matches("[0-9]{1,4}") ? value : quoted(value));
                }
            });
            return members;
        }

        String json(Map<String, String> members) {
            return members.entrySet().stream().map(member -> quoted(member.getKey()) + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        /** The members, still as JSON, of the one flat object in the document that is meant: --issuer says which. */
        private Map<String, String> chosen(String document) {
            List<Map<String, String>> offered = objects(document).stream().filter(members -> !has("issuer") || quoted(one("issuer")).equals(members.get("issuer"))).toList();
            if (offered.size() != 1) {
                throw new Misuse(one("from") + " offers " + offered.size() + " registrations; choose one with --issuer");
            }
            return offered.get(0);
        }

        /** The flat objects in a document, their members still as JSON. */
        static List<Map<String, String>> objects(String document) {
            return OBJECT.matcher(document).results().map(object -> {
                Map<String, String> members = new TreeMap<>();
                MEMBER.matcher(object.group()).results().forEach(m -> members.put(m.group(1), m.group(2)));
                return members;
            }).toList();
        }

        /** The text, safe for a terminal. */
        static String plain(String json) {
            return json.replaceAll("^\"|\"$", "").replaceAll("[^\\x20-\\x7e]", "?");
        }

        static String quoted(String raw) {
            return raw.chars().mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c
                            : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c))
                    .collect(Collectors.joining("", "\"", "\""));
        }
    }

    /** Called with words it does not understand; the message says which. */
    private static class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misuse(String message) {
            super(message);
        }
    }
}
