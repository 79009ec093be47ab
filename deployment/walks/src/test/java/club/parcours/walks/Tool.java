package club.parcours.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The tool in a process of its own, started by the operator's command, with its own folder and ports. It can be killed
 * and started again on the same data. Whatever happens to the tests, it ends when their JVM ends.
 */
final class Tool implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(300); // on a machine that does much else
    private static final long STOP_SECONDS = 20;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String name;
    private final Path data;
    private final Path log;
    private final int port = Checkout.HERE.port();
    private final int managementPort = Checkout.HERE.port();
    private final Database database;
    private final Optional<Tool> first;
    private final Map<String, String> settings;
    private Optional<Process> process = Optional.empty();

    private Tool(String name, Database database, Optional<Tool> first, Map<String, String> settings) {
        this.settings = settings;
        this.name = name;
        this.database = database;
        this.first = first;
        this.data = emptied(Checkout.HERE.folder("tools", name));
        this.log = Checkout.HERE.folder("logs").resolve(name + ".log");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.ifPresent(Process::destroyForcibly)));
    }

    /** Starts a tool with an empty folder. @param name of its folder and its log */
    static Tool started(String name, Database database) {
        return started(name, database, Map.of());
    }

    /** The same with settings of an operator's own. */
    static Tool started(String name, Database database, Map<String, String> settings) {
        return new Tool(name, database, Optional.empty(), settings).start();
    }

    /** Starts another node: the same address for browsers, the same key, the same database. */
    Tool anotherNode(String itsName) {
        return new Tool(itsName, database, Optional.of(this), settings).start();
    }

    /** The address browsers and platforms know. */
    URI address() {
        return first.map(Tool::address).orElseGet(this::ownAddress);
    }

    /** The address of this very process. */
    URI ownAddress() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts it, again after {@link #kill}, and returns when it says that it is ready. */
    Tool start() {
        ProcessBuilder command = new ProcessBuilder(
                Checkout.HERE.root().resolve("deployment/bin/serve").toString(), data.toString());
        command.environment().putAll(environment());
        try {
            Process started = command.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
            process = Optional.of(started);
            awaitReady(started);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new java.util.HashMap<>(Map.of(
                "CLUB_PORT", String.valueOf(port),
                "CLUB_MANAGEMENT_PORT", String.valueOf(managementPort),
                "CLUB_BASE_URL", address().toString(),
                "CLUB_SERVER_HOME", Checkout.HERE.server().toString(),
                "CLUB_WAR", Checkout.HERE.war().toString(),
                "CLUB_NODE", name,
                "CLUB_LANGUAGES", "fr,en,ar,ar-XB",
                "CLUB_GRADEBOOK_EVERY", "PT1S",
                "CLUB_OUTBOX_EVERY", "PT0.3S",
                "CLUB_OUTBOX_LEASE", "PT4S"));
        // Everybody in the walks comes from one address, also those who come by the thousand.
        variables.put("CLUB_LOGINS_PER_ADDRESS", "1000000");
        variables.put("CLUB_LOGINS_PER_REGISTRATION", "1000000");
        // Walks hear what comes with the tool, also where a machine's voice is installed.
        variables.put("CLUB_SPEECH", "false");
        variables.putAll(database.environment());
        variables.putAll(settings);
        first.ifPresent(other -> variables.put("CLUB_KEY_FILE", other.data.resolve("club.key").toString()));
        return variables;
    }

    private void awaitReady(Process started) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (started.isAlive() && !Files.exists(data.resolve("server/deployments/ROOT.war.failed"))) {
            if (answers("/app/ops/ready")) {
                return;
            }
            if (System.nanoTime() > end || started.waitFor(200, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        kill();
        throw new IllegalStateException("The tool " + name + " is not ready; its log is " + log);
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(ownAddress().resolve(path)).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As when the power fails: SIGKILL, without a word. */
    void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        });
        process = Optional.empty();
    }

    /** Registers both sites of the practice LMS, each as an organisation of its own. */
    void register(Lms lms) {
        lms.sites().forEach(site -> {
            String told = """
                    {"issuer":"%1$s","client_id":"%2$s","deployment_id":"%3$s","authorization_endpoint":"%4$s",
                     "token_endpoint":"%5$s","jwks_uri":"%6$s","tenant":"%7$s","language":"fr",
                     "admins_are_referents":true,"allowed_hosts":["%8$s"]}""".formatted(site.address(), site.clientId(),
                    site.deploymentId(), site.authorizationEndpoint(), site.tokenEndpoint(), site.keys(), site.title(),
                    site.address().getAuthority());
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(ownAddress().resolve("/app/ops/registrations"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", "Bearer " + Files.readString(data.resolve("operator.token")).strip())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(told)).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (!List.of(200, 201).contains(answer.statusCode())) {
                    throw new IllegalStateException("Not registered: " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        });
    }

    /** Makes a registration link by the operator's command. */
    String invite(String organisation, String privateHost) {
        return command("invite", "--tenant", organisation, "--allow-private-hosts", privateHost);
    }

    /** What one of the operator's commands says. */
    String command(String name, String... options) {
        List<String> words = new java.util.ArrayList<>(
                List.of(Checkout.HERE.root().resolve("deployment/bin/" + name).toString()));
        words.addAll(List.of(options));
        words.addAll(List.of("--tool", ownAddress().toString(), "--token-file", data.resolve("operator.token").toString()));
        try {
            Process running = new ProcessBuilder(words).redirectError(Redirect.appendTo(log.toFile())).start();
            String said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IllegalStateException(name + " failed; see " + log);
            }
            return said.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the operator's command prints. */
    String operatorLink() {
        ProcessBuilder command = new ProcessBuilder(Checkout.HERE.root().resolve("deployment/bin/operator").toString());
        command.environment().put("CLUB_PORT", String.valueOf(port));
        command.environment().put("CLUB_DATA_DIR", data.toString());
        try {
            Process asked = command.redirectError(Redirect.DISCARD).start();
            String printed = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (asked.waitFor() != 0) {
                throw new IllegalStateException("deployment/bin/operator failed: " + printed);
            }
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.destroy();
            running.onExit().completeOnTimeout(running, STOP_SECONDS, TimeUnit.SECONDS).join();
        });
        kill();
    }

    private static Path emptied(Path folder) {
        try (var below = Files.walk(folder)) {
            for (Path path : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
