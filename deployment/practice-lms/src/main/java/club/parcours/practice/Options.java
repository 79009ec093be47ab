package club.parcours.practice;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the practice LMS is started.
 *
 * @param port       port of the first site on 127.0.0.1; 0 takes any free one
 * @param secondPort port of the second site; 0 takes any free one
 * @param tool       base address of the tool, without a slash at its end, for instance {@code http://localhost:8080}
 * @param data       the file that keeps gradebooks, tools, courses, people and offers; empty keeps them in memory
 */
public record Options(int port, int secondPort, URI tool, Optional<Path> data) {

    /** Refuses a tool address that is not an absolute http or https one. */
    public Options {
        if (!tool.isAbsolute() || tool.getHost() == null) {
            throw new IllegalArgumentException("Not an absolute address like http://localhost:8080: " + tool);
        }
        String text = tool.toString();
        tool = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : tool;
    }

    /** Two free ports and no file: what a test wants. */
    public static Options forTests(URI tool) {
        return new Options(0, 0, tool, Optional.empty());
    }

    URI toolLogin() {
        return URI.create(tool + "/app/lti/login");
    }

    URI toolLaunch() {
        return URI.create(tool + "/app/lti/launch");
    }

    URI toolKeys() {
        return URI.create(tool + "/app/lti/jwks.json");
    }
}
