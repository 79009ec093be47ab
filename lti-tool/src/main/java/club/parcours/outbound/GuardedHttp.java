package club.parcours.outbound;

import club.parcours.lti.PlatformHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to platforms, each registration by a small pool of its own: a platform that hangs uses up its own
 * connections and nobody else's.
 */
@ApplicationScoped
class GuardedHttp implements PlatformHttp {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedHttp.class);
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(5);
    private static final long WHOLE_CALL_SECONDS = 15;
    private static final int CONNECTIONS = 4;
    private static final int LARGEST = 1024 * 1024;
    private static final int LARGEST_LIST = 5 * 1024 * 1024;
    private static final int LARGEST_WITHOUT_TOKEN = 256 * 1024;
    private static final int LONGEST_HEADER_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    @Inject
    AllowedHosts allowed;

    private final ConcurrentMap<UUID, Line> lines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outbound-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private record Line(VettingResolver resolver, CloseableHttpClient client) {}

    @Override
    public Answer send(UUID registration, Request request) throws IOException {
        Line line = lines.computeIfAbsent(registration, this::line);
        vet(line, request.uri());
        HttpUriRequestBase call = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(call::setHeader);
        if (request.body().length > 0) {
            // The content type is among the headers, written as the platform wants it.
            call.setEntity(new ByteArrayEntity(request.body(), null));
        }
        // Time-outs are per read; a platform that drips needs a deadline for the whole.
        Future<?> deadline = deadlines.schedule(call::cancel, WHOLE_CALL_SECONDS, TimeUnit.SECONDS);
        try {
            return line.client().execute(call, answer -> read(answer, limit(request)));
        } catch (AddressRefused refused) {
            LOG.warn("{} for registration {}", refused.getMessage(), registration);
            throw refused;
        } finally {
            deadline.cancel(false);
        }
    }

    @PreDestroy
    void close() {
        deadlines.shutdownNow();
        lines.values().forEach(line -> line.client().close(CloseMode.IMMEDIATE));
    }

    private Line line(UUID registration) {
        VettingResolver resolver = new VettingResolver(registration, allowed);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT).setSocketTimeout(ANSWER)
                        .setTimeToLive(Timeout.ofMinutes(5)).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxLineLength(LONGEST_HEADER_LINE)
                                .setMaxHeaderCount(MOST_HEADERS).build()).build())
                .build();
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(new PatientExecutor())
                .setUserAgent("Parcours/1.0")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER).setConnectionRequestTimeout(ANSWER).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching().disableContentCompression()
                .build();
        return new Line(resolver, client);
    }

    /** Names and numbers are vetted when connecting; here only what can be seen without looking anything up. */
    private static void vet(Line line, URI uri) throws AddressRefused {
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        String host = String.valueOf(uri.getHost());
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        boolean open = https || http && line.resolver().allows(host, port);
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !open) {
            LOG.warn("{} {}", AddressRefused.CODE, host);
            throw new AddressRefused(host);
        }
    }

    /** What is asked without a token is a key set or a token, which are small. */
    private static int limit(Request request) {
        if (!request.headers().containsKey("Authorization")) {
            return LARGEST_WITHOUT_TOKEN;
        }
        return request.large() ? LARGEST_LIST : LARGEST;
    }

    private static Answer read(ClassicHttpResponse answer, int limit) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(String.valueOf(header.getValue()));
        }
        return new Answer(answer.getCode(), headers, body(answer.getEntity(), limit));
    }

    private static byte[] body(@Nullable HttpEntity entity, int limit) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new AnswerTooLarge(); // closing the entity would read on to its end; so the connection is given up
        }
        return body;
    }
}
