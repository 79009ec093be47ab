package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tools of one site. The first is there from the beginning, as if an administrator had typed it in. */
public final class RegisteredTools {

    private final RegisteredTool seed;
    private final Map<String, RegisteredTool> tools = new LinkedHashMap<>();
    private final Map<URI, ToolKeys> keys = new ConcurrentHashMap<>();
    private int last;

    /** All of them, for keeping them. */
    record Contents(List<RegisteredTool> tools, int last) {
    }

    RegisteredTools(Options options, Json json) {
        seed = new RegisteredTool("1", "parcours-tool", Optional.of("1"), RegisteredTool.State.ACTIVE, "", secret(),
                new ToolMetadata(said(options, json)));
        reset();
    }

    private ObjectNode said(Options options, Json json) {
        String target = options.tool() + "/app/open/path";
        ObjectNode said = json.object().put("client_name", "Parcours")
                .put("initiate_login_uri", options.toolLogin().toString())
                .put("jwks_uri", options.toolKeys().toString())
                .put("token_endpoint_auth_method", "private_key_jwt")
                .put("scope", String.join(" ", Scope.uris(EnumSet.allOf(Scope.class))));
        said.putArray("redirect_uris").add(options.toolLaunch().toString());
        said.putArray("response_types").add("id_token");
        ObjectNode tool = said.putObject(ToolMetadata.TOOL).put("domain", options.tool().getAuthority())
                .put("target_link_uri", target);
        tool.set("claims", json.tree(List.of("sub", "iss", "name", "given_name", "family_name", "email")));
        // Moodle does not know the first of these variables, nor by default this LMS the last; they stay as they are.
        tool.putObject("custom_parameters").put("until", "$ResourceLink.submission.endDateTime")
                .put("context_id_history", "$Context.id.history")
                .put("resource_link_id_history", "$ResourceLink.id.history");
        for (String type : List.of(Message.DEEP_LINKING, Message.REVIEW, Message.PRIVACY, Message.CONTEXT)) {
            tool.withArray("messages").addObject().put("type", type).put("target_link_uri", target);
        }
        return said;
    }

    private String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Every tool, oldest first. */
    public synchronized List<RegisteredTool> all() {
        return List.copyOf(tools.values());
    }

    /** The tool with this number. */
    public synchronized Optional<RegisteredTool> find(String id) {
        return Optional.ofNullable(tools.get(id));
    }

    /** The tool with this client id. */
    public synchronized Optional<RegisteredTool> client(String clientId) {
        return tools.values().stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
    }

    synchronized RegisteredTool add(RegistrationTickets.Ticket ticket, ToolMetadata metadata) {
        String id = String.valueOf(++last);
        RegisteredTool.State state = ticket.atOnce() ? RegisteredTool.State.ACTIVE : RegisteredTool.State.PENDING;
        RegisteredTool made = new RegisteredTool(id, ticket.clientId(),
                ticket.deployment() ? Optional.of(id) : Optional.empty(), state, ticket.address(), secret(), metadata);
        tools.put(id, made);
        return made;
    }

    synchronized RegisteredTool change(RegisteredTool tool) {
        tools.replace(tool.id(), tool);
        return tool;
    }

    synchronized void delete(RegisteredTool tool) {
        tools.remove(tool.id());
    }

    synchronized Contents contents() {
        return new Contents(all(), last);
    }

    /** What was kept; the first tool is taken from the options of this start, for its address may be another one. */
    synchronized void restore(Contents contents) {
        tools.clear();
        contents.tools().forEach(tool -> tools.put(tool.id(),
                tool.id().equals(seed.id()) ? seed.in(tool.state()) : tool));
        last = contents.last();
    }

    /** The published keys of a tool. */
    ToolKeys keys(RegisteredTool tool) {
        return keys.computeIfAbsent(tool.metadata().keys(), ToolKeys::new);
    }

    synchronized void reset() {
        tools.clear();
        tools.put(seed.id(), seed);
        last = 1;
    }
}
