package club.parcours.load;

import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how somebody takes everything along: puts texts of 20 MB into the portfolio until they are as large as asked
 * for, has the file made, and fetches it. Arguments as for {@link Load}, the last one in MB.
 */
public final class Export {
    private static final int EACH_MB = 20;
    private static final int MB = 1024 * 1024;
    private static final int BYTES_A_LINE = 57;
    private static final int LONGEST_WAIT_SECONDS = 900;
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("\"file\":\"([0-9a-f-]{36})\"");

    private final HttpClient browser;
    private final URI home;
    private final String cookies;
    private final String csrf;

    private Export(LaunchScenario.First first) throws IOException, InterruptedException {
        browser = first.browser();
        cookies = first.cookies();
        home = URI.create(first.address().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/"));
        csrf = found(LaunchScenario.TOKEN, text("languages"));
    }

    public static void main(String[] arguments) throws Exception {
        URI tool = URI.create(arguments[0]);
        Options options = new Options(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), tool, Optional.empty());
        try (PracticeLms lms = PracticeLms.start(options)) {
            System.out.println("ready");
            ToolProcess process = new ToolProcess(Long.parseLong(new Scanner(System.in).next()));
            LaunchScenario scenario = new LaunchScenario(tool, lms.first());
            scenario.awaitTool();
            LaunchScenario.First first = scenario.first();
            scenario.becomeKnown(first);
            new Export(first).report(Integer.parseInt(arguments[3]), process);
        }
    }

    private void report(int megabytes, ToolProcess process) throws IOException, InterruptedException {
        byte[] paper = paper();
        int papers = (megabytes + EACH_MB - 1) / EACH_MB;
        for (int paperNumber = 0; paperNumber < papers; paperNumber++) {
            keep(upload(paper), "Paper " + paperNumber);
        }
        long before = process.peakMiB();
        long began = System.nanoTime();
        form("takeout", Map.of());
        while (send(request("takeout/file").header("Range", "bytes=0-0").GET(), BodyHandlers.discarding()).statusCode() >= 300) {
            if (seconds(began) > LONGEST_WAIT_SECONDS) {
                throw new IOException("The file is not made after " + LONGEST_WAIT_SECONDS + " s");
            }
            Thread.sleep(200);
        }
        double made = seconds(began);
        long peak = process.peakMiB();
        began = System.nanoTime();
        long size = 0;
        try (InputStream file = send(request("takeout/file").GET(), BodyHandlers.ofInputStream()).body()) {
            byte[] part = new byte[MB];
            for (int read = file.read(part); read >= 0; read = file.read(part)) {
                size += read;
            }
        }
        System.out.printf("%d papers of %d MB: made in %.1f s, a file of %d MB, fetched in %.1f s. Peak of memory: %d MiB before, %d"
                + " MiB when it was made, %d MiB when it was fetched.%n", papers, EACH_MB, made, size / MB, seconds(began), before,
                peak, process.peakMiB());
    }

    /** Letters and digits that no packer can pack much. */
    private static byte[] paper() {
        byte[] chance = new byte[EACH_MB * MB / 4 * 3 / BYTES_A_LINE * BYTES_A_LINE - MB];
        new Random(1).nextBytes(chance);
        return Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII)).encode(chance);
    }

    private String upload(byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> begun = send(tus("files/uploads").header("Upload-Length", String.valueOf(file.length))
                .POST(BodyPublishers.noBody()), BodyHandlers.ofString());
        String upload = home.resolve(begun.headers().firstValue("Location").orElseThrow()).toString();
        for (int offset = 0; offset < file.length; offset += MB) {
            expect(send(tus(upload).header("Upload-Offset", String.valueOf(offset))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(file, offset, Math.min(file.length, offset + MB)))),
                    BodyHandlers.ofString()), 204);
        }
        return found(FILE, expect(send(tus(upload + "/file").header("Accept", "application/json").POST(BodyPublishers.noBody()),
                BodyHandlers.ofString()), 200).body());
    }

    private void keep(String file, String words) throws IOException, InterruptedException {
        String form = found(FORM, text("portfolio/sections/evidence/new"));
        expect(form("portfolio/sections/evidence/entries", Map.of("form", form, "text", words.replace(' ', '+'), "file", file)), 303);
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("csrf=" + csrf);
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(value));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())), BodyHandlers.ofString());
    }

    private String text(String path) throws IOException, InterruptedException {
        return expect(send(request(path).GET(), BodyHandlers.ofString()), 200).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).header("Cookie", cookies);
    }

    private HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0").header("X-CSRF", csrf);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return browser.send(request.build(), body);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("There is no " + pattern);
        }
        return matcher.group(1);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
