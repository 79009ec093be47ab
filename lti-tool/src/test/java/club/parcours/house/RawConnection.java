package club.parcours.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection to the tool, byte by byte, for what a client of the JDK cannot say. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final URI tool;

    /** @param from the address it comes from, on loopback */
    public RawConnection(URI tool, String from) throws IOException {
        this.tool = tool;
        socket = new Socket(InetAddress.getByName("127.0.0.1"), tool.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
    }

    /** Begins a request: its first line, then headers, each ended by a line break. */
    public void send(String request, String headers) throws IOException {
        socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: " + tool.getAuthority() + "\r\n" + headers
                + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The head of the next answer, up to its empty line. */
    public String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = socket.getInputStream().read();
            if (letter < 0) {
                throw new IOException("cut off after " + head);
            }
            head.append((char) letter);
        }
        return head.toString();
    }

    /** Everything up to the end of the connection; ask for it with {@code Connection: close}. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
