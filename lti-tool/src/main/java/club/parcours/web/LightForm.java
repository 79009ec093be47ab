package club.parcours.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that brings more than a request may hold: read piece by piece, without the files that make it so heavy. What was typed
 * comes to its page, which says at its place that the file did not. Never more than that is in memory, however much is sent.
 *
 * @param boundary what stands between its parts
 */
public record LightForm(String boundary) {
    /** A header of a part whose content was left out. */
    public static final String LEFT_OUT = "X-Left-Out";

    /** What a form holds at most, in bytes. */
    static final int MOST = 2 * 1024 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data\\s*;.*boundary=\"?([!-~&&[^\";,]]{1,70})\"?.*");
    private static final int ROOM_FOR_WORDS = 256 * 1024;
    private static final int MOST_HEADERS = 8 * 1024;
    private static final int PIECE = 8 * 1024;
    private static final byte[] LINE = {'\r', '\n'};

    /** It is too much without its files, or no form. */
    static final class StillTooHeavy extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** One whose files are left out if it has to be. @throws StillTooHeavy if that is not enough */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= MOST) {
            return request;
        }
        Matcher type = BOUNDARY.matcher(Optional.ofNullable(request.getContentType()).orElse(""));
        if (!type.matches()) {
            throw new StillTooHeavy();
        }
        return new Lighter(request, new LightForm(type.group(1)).lighten(request.getInputStream()));
    }

    /** The same form; the parts with a file that does not fit are empty and say so. */
    byte[] lighten(InputStream heavy) throws IOException {
        InputStream in = new BufferedInputStream(heavy, PIECE);
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Parts parts = new Parts();
        boolean startsLine = true;
        for (byte[] piece = next(in); piece.length > 0; piece = next(in)) {
            if (startsLine && startsWith(piece, delimiter)) {
                parts.next(piece);
            } else {
                parts.add(piece);
            }
            startsLine = piece[piece.length - 1] == '\n';
        }
        return parts.end();
    }

    /** Up to the end of a line, or as much as a piece; empty at the end. */
    private static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(128);
        for (int read = 0; read != '\n' && piece.size() < PIECE;) {
            read = in.read();
            if (read < 0) {
                break;
            }
            piece.write(read);
        }
        return piece.toByteArray();
    }

    private static boolean startsWith(byte[] piece, byte[] start) {
        return piece.length >= start.length && Arrays.equals(piece, 0, start.length, start, 0, start.length);
    }

    /** What is read so far: parts that are through, and the one at hand. */
    private static final class Parts {
        private final ByteArrayOutputStream through = new ByteArrayOutputStream();
        private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean inHeaders;
        private boolean file;
        private boolean tooHeavy;

        void next(byte[] delimiter) throws IOException {
            close();
            through.write(delimiter);
            mustFit(through.size() <= MOST);
            inHeaders = true;
            file = false;
        }

        void add(byte[] piece) throws IOException {
            if (inHeaders) {
                headers.write(piece);
                mustFit(headers.size() <= MOST_HEADERS && through.size() + headers.size() <= MOST);
                if (Arrays.equals(piece, LINE)) {
                    inHeaders = false;
                    file = headers.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains("filename");
                }
            } else if (!tooHeavy) {
                content.write(piece);
                int room = MOST - through.size() - headers.size() - (file ? ROOM_FOR_WORDS : 0);
                tooHeavy = file && content.size() > room;
                mustFit(tooHeavy || content.size() <= room);
            }
        }

        private void close() throws IOException {
            if (tooHeavy) {
                through.write(headers.toByteArray(), 0, headers.size() - LINE.length);
                through.write((LEFT_OUT + ": 1\r\n\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            } else {
                headers.writeTo(through);
                content.writeTo(through);
            }
            headers.reset();
            content.reset();
            tooHeavy = false;
        }

        byte[] end() throws IOException {
            close();
            mustFit(through.size() <= MOST);
            return through.toByteArray();
        }

        private static void mustFit(boolean fits) throws StillTooHeavy {
            if (!fits) {
                throw new StillTooHeavy();
            }
        }
    }

    /** The request with the lighter form. */
    private static final class Lighter extends HttpServletRequestWrapper {
        private final byte[] form;

        Lighter(HttpServletRequest heavy, byte[] form) {
            super(heavy);
            this.form = form;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(form));
        }

        @Override
        public int getContentLength() {
            return form.length;
        }

        @Override
        public long getContentLengthLong() {
            return form.length;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Length") ? String.valueOf(form.length) : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Content-Length")
                    ? Collections.enumeration(List.of(String.valueOf(form.length))) : super.getHeaders(name);
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** The form is whole in memory: nobody has to be told when more of it comes, and no reader here asks to be. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
