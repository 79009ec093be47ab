package club.parcours.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the build tells us about this checkout. There is one. */
enum Checkout {
    HERE;

    /** For each worker. */
    private static final int PORTS = 400;

    private int ports;

    /** The folder that holds everything. */
    Path root() {
        return Path.of(told("walks.root"));
    }

    /** The provisioned server. */
    Path server() {
        return Path.of(told("walks.server"));
    }

    /** The tool as it was built. */
    Path war() {
        return Path.of(told("walks.war"));
    }

    /** A new folder below this module's target, made now. */
    Path folder(String... names) {
        try {
            return Files.createDirectories(Path.of(told("walks.target"), names));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Which of the processes that walk side by side this is, from 1. */
    int worker() {
        return Integer.parseInt(told("walks.worker").replace("worker-", ""));
    }

    /** A port nobody listens on; each is given once. */
    synchronized int port() {
        int first = Integer.parseInt(told("walks.first-port")) + (worker() - 1) * PORTS;
        while (ports < PORTS) {
            int port = first + ports++;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port from " + first + " to " + (first + PORTS - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String told(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new IllegalStateException(property + " is set by the build; run the walks with Maven"));
    }
}
