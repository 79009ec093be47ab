package club.parcours.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Reads the configuration that provisioning and the scripts have left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisionedServerIT {
    private static final String LISTENER = "//*[local-name()='http-listener']/@";
    private static final String DATASOURCE = "//*[local-name()='datasource'][@pool-name='%s']";

    private final Path home = Path.of(System.getProperty("server.home"));
    private Document configuration;

    @BeforeAll
    void read() throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        configuration = parsers.newDocumentBuilder().parse(home.resolve("standalone/configuration/standalone.xml").toFile());
    }

    @ParameterizedTest
    @CsvSource({
        "max-header-size, 65536", "max-post-size, 33554432", "max-cookies, 60", "max-headers, 100",
        "max-parameters, 400", "max-connections, 2000", "request-parse-timeout, 10000", "no-request-timeout, 30000",
        "read-timeout, 30000", "write-timeout, 60000", "disallowed-methods, TRACE CONNECT", "enable-http2, false",
        "proxy-address-forwarding, ${env.CLUB_BEHIND_PROXY:false}"
    })
    void the_listener_has_its_limits(String attribute, String value) throws Exception {
        assertThat(text(LISTENER + attribute)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClubDS", "ClubOwnerDS"})
    void both_datasources_follow_the_environment(String name) throws Exception {
        String source = DATASOURCE.formatted(name);

        assertThat(text(source + "/@jndi-name")).isEqualTo("java:jboss/datasources/" + name);
        assertThat(text(source + "/*[local-name()='driver']")).isEqualTo("${env.CLUB_DB_DRIVER:h2}");
        assertThat(text(source + "/*[local-name()='connection-url']"))
                .startsWith("${env.CLUB_DB_URL:jdbc:h2:file:${env.CLUB_DATA_DIR:")
                .contains("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "MODE=PostgreSQL");
    }

    @Test
    void both_datasources_open_the_same_database() throws Exception {
        String address = "/*[local-name()='connection-url']";

        assertThat(text(DATASOURCE.formatted("ClubOwnerDS") + address))
                .isEqualTo(text(DATASOURCE.formatted("ClubDS") + address));
    }

    @Test
    void only_the_owner_stays_out_of_transactions() throws Exception {
        assertThat(text(DATASOURCE.formatted("ClubOwnerDS") + "/@jta")).isEqualTo("false");
        assertThat(text(DATASOURCE.formatted("ClubDS") + "/@jta")).isIn("", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-invoker", "http-connector", "remoting-connector", "jsp-config", "server-ssl-context",
        "periodic-rotating-file-handler", "pattern-formatter", "ajp-listener", "https-listener", "access-log"})
    void what_the_tool_does_not_use_is_gone(String element) throws Exception {
        assertThat(text("count(//*[local-name()='" + element + "'])")).isEqualTo("0");
    }

    @Test
    void errors_show_no_stack_trace() throws Exception {
        assertThat(text("//*[local-name()='servlet-container']/@stack-trace-on-error")).isEqualTo("none");
    }

    @Test
    void the_management_port_stays_on_this_machine() throws Exception {
        assertThat(text("//*[local-name()='interface'][@name='management']/*/@value")).isEqualTo("127.0.0.1");
        assertThat(text("//*[local-name()='socket-binding'][@name='management-http']/@interface")).isEqualTo("management");
    }

    @Test
    void the_log_is_json_and_keeps_the_environment_to_itself() throws Exception {
        assertThat(text("//*[local-name()='console-handler']//@name[.='JSON']")).isEqualTo("JSON");
        assertThat(text("//*[local-name()='logger'][@category='org.jboss.as.config']/*/@name")).isEqualTo("INFO");
    }

    @Test
    void running_the_scripts_again_changes_nothing(@TempDir Path base) throws Exception {
        Path original = home.resolve("standalone/configuration");
        Files.createDirectories(base.resolve("configuration"));
        for (Path file : files(original)) {
            Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
        }
        Path script = base.resolve("all.cli");
        Files.writeString(script, "embed-server --std-out=discard\n"
                + files(Path.of(System.getProperty("server.scripts"))).stream().map(this::content).collect(Collectors.joining("\n"))
                + "\nstop-embedded-server\n");

        ProcessBuilder cli = new ProcessBuilder(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script)
                .redirectErrorStream(true).redirectOutput(base.resolve("cli.log").toFile());
        cli.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS", "-Djboss.server.base.dir=" + base));
        Process process = cli.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> content(base.resolve("cli.log"))).isZero();
        assertThat(base.resolve("configuration/standalone.xml")).hasSameTextualContentAs(original.resolve("standalone.xml"));
    }

    private List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text(String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, configuration);
    }
}
