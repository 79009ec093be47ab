package club.parcours.lti.registration;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of configurations: of LMSs as documentation and source describe them, written anew, and of hostile ones. */
public final class Documents {
    /** One of them. @param fault the code of the refusal, empty if it is welcome */
    record Case(String name, URI from, String fault, String detail, String product, byte[] document) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Documents() {}

    static Stream<Case> all() {
        InputStream table = Objects.requireNonNull(Documents.class.getResourceAsStream("/registration/platforms.json"));
        try (JsonReader reader = Json.createReader(table)) {
            return reader.readArray().stream().map(JsonValue::asJsonObject).map(Documents::read).toList().stream();
        }
    }

    public static PlatformConfiguration of(String name) {
        Case found = all().filter(document -> document.name().startsWith(name)).findFirst().orElseThrow();
        return new ConfigurationReader().read(found.from(), found.document());
    }

    /** The tool of the tests. */
    public static ToolDescription tool() {
        URI home = URI.create("https://tool.example:8443/");
        return new ToolDescription("Parcours", "A portfolio", home, home.resolve("/logo.svg"), home.resolve("/login"),
                home.resolve("/launch"), home.resolve("/keys"), home.resolve("/app/open/path"),
                Stream.of("lineitem", "lineitem.readonly", "score", "result.readonly", "never.offered")
                        .map(word -> "https://purl.imsglobal.org/spec/lti-ags/scope/" + word).toList(),
                java.util.List.of("sub", "name", "zoneinfo"),
                java.util.List.of(
                        new ToolDescription.Wish("LtiResourceLinkRequest", home.resolve("/app/open/path"), "Parcours",
                                java.util.List.of("https://canvas.instructure.com/lti/course_navigation")),
                        new ToolDescription.Wish("LtiDeepLinkingRequest", home.resolve("/app/open/pick"), "Choose",
                                java.util.List.of("ContentArea", "Nowhere"))),
                Map.of("context_id_history", "$Context.id.history", "link_history", "$ResourceLink.id.history"));
    }

    private static Case read(JsonObject row) {
        return new Case(row.getString("name"), URI.create(row.getString("from")), row.getString("fault"),
                row.getString("detail"), row.getString("product"),
                row.getJsonObject("document").toString().getBytes(StandardCharsets.UTF_8));
    }
}
