package club.parcours.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A cookie that comes back inside an LMS's frame and nowhere else: bound to this host, and to the site that frames us.
 * Written by hand, since the servlet interface knows no {@code Partitioned} on every server.
 *
 * @param name starts with {@code __Host-}
 * @param value of characters that need no quoting; empty to drop the cookie
 */
public record PartitionedCookie(String name, String value) {
    public PartitionedCookie {
        if (!name.matches("__Host-[A-Za-z0-9]+") || !value.matches("[A-Za-z0-9._~-]*")) {
            throw new IllegalArgumentException("not a cookie");
        }
    }

    /** Adds it to an answer. */
    public void addTo(HttpServletResponse answer) {
        answer.addHeader("Set-Cookie", header());
    }

    String header() {
        String gone = value.isEmpty() ? "; Max-Age=0" : "";
        return name + "=" + value + "; Path=/" + gone + "; Secure; HttpOnly; SameSite=None; Partitioned";
    }

    @Override
    public String toString() {
        return "PartitionedCookie[" + name + "]";
    }
}
