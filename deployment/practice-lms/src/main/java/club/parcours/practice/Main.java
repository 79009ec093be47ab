package club.parcours.practice;

import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The practice LMS as a program. */
public final class Main {

    private static final String HELP = """
            The practice LMS: two small LTI 1.3 platforms on 127.0.0.1, for practice only.

            Options, each with the environment variable that may stand for it:
              --port N          PRACTICE_LMS_PORT         port of the first site (8090)
              --second-port N   PRACTICE_LMS_SECOND_PORT  port of the second site (the first plus one)
              --tool ADDRESS    PRACTICE_LMS_TOOL         the tool (http://localhost:8080)
              --data FILE       PRACTICE_LMS_DATA         file that keeps what was done (in memory)
              --help            this text
            """;

    private static final List<String> NAMES = List.of("port", "second-port", "tool", "data");

    /** Keeps the level set here: java.util.logging forgets loggers nobody holds. */
    private final Logger root = Logger.getLogger("");
    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Starts, says so in one line, and runs until the process is ended. Ends with 2 if it cannot start. */
    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int status = new Main(System.out, System.err).run(List.of(arguments), System.getenv());
        if (status != 0) {
            System.exit(status);
        }
    }

    int run(List<String> arguments, Map<String, String> environment) {
        root.setLevel(Level.WARNING);
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        try {
            start(options(arguments, environment));
            return 0;
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof BindException)) {
                throw e;
            }
            err.println("A port is taken by another program; choose others with --port and --second-port.");
        }
        return 2;
    }

    private void start(Options options) {
        long begun = System.nanoTime();
        PracticeLms lms = PracticeLms.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(lms::close));
        out.printf("Practice LMS ready on %s and %s for the tool at %s (%d ms)%n", lms.first().address(),
                lms.second().address(), options.tool(), (System.nanoTime() - begun) / 1_000_000);
    }

    /** Reads the options; throws {@link IllegalArgumentException} with a sentence for the reader. */
    Options options(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String name : NAMES) {
            Optional.ofNullable(environment.get("PRACTICE_LMS_" + name.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .ifPresent(value -> given.put(name, value));
        }
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!NAMES.contains(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Not understood: " + arguments.get(i) + " (try --help)");
            }
            given.put(name, arguments.get(i + 1));
        }
        int port = port(given.getOrDefault("port", "8090"));
        int second = given.containsKey("second-port") ? port(given.get("second-port")) : port == 0 ? 0 : port + 1;
        return new Options(port, second, URI.create(given.getOrDefault("tool", "http://localhost:8080")),
                Optional.ofNullable(given.get("data")).map(Path::of));
    }

    private int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("Not a port: " + text);
        }
        return Integer.parseInt(text);
    }
}
