package club.parcours.practice;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** What the tool sent to both sites and what they answered: the newest entries, in memory, tokens shortened. */
public final class RequestLog {

    private static final int KEPT = 500;
    private static final int LONGEST = 8_000;

    /** Long runs of token characters after a name that stands for a secret. */
    private static final Pattern SECRET = Pattern.compile(
            "((?:client_assertion|id_token|access_token)[\"=:\\s]{1,5}|Bearer )([A-Za-z0-9_.-]{8})[A-Za-z0-9_.-]+");

    /**
     * One request.
     *
     * @param number  rises by one with each entry
     * @param time    when it was answered
     * @param site    address of the site
     * @param kind    what it was about: authentication, keys, token, line items, scores, results
     * @param request method and address, then the headers that matter, then the body
     * @param status  the answer's status; 0 if the connection was closed instead
     * @param answer  the answer's body, or what was posted on
     */
    public record Entry(long number, Instant time, String site, String kind, String request, int status,
            String answer) {
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long last;

    synchronized void add(String site, String kind, String request, int status, String answer) {
        entries.addLast(new Entry(++last, Instant.now(), site, kind, shortened(request), status, shortened(answer)));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    private String shortened(String text) {
        String safe = SECRET.matcher(text).replaceAll("$1$2…");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
    }

    /** Every entry whose number is higher, oldest first; 0 gives all that are kept. */
    public synchronized List<Entry> after(long number) {
        return entries.stream().filter(entry -> entry.number() > number).toList();
    }

    /** The entries of one site, newest first. */
    synchronized List<Entry> newest(String site) {
        List<Entry> found = new ArrayList<>(entries.stream().filter(entry -> entry.site().equals(site)).toList());
        Collections.reverse(found);
        return found;
    }

    synchronized void reset() {
        entries.clear();
    }
}
