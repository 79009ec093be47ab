package club.parcours.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to the one machine an operator named in the settings, and to no other: whoever uses it gives paths below that
 * origin. Its address is not vetted, since no platform and no tenant can have a say in it; redirects are not followed.
 */
public final class KnownHost implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(20);
    private static final int CONNECTIONS = 16;

    private final URI origin;
    private final int largest;
    private final CloseableHttpClient client;

    /** An answer. @param body whole */
    public record Answer(int status, byte[] body) {}

    /**
     * @param origin  scheme, host and port
     * @param largest answer that is taken, in bytes
     */
    public KnownHost(URI origin, int largest) {
        this.origin = origin;
        this.largest = largest;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER).setTimeToLive(Timeout.ofMinutes(5)).build())
                        .build())
                .setUserAgent("Parcours/1.0")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER).setConnectionRequestTimeout(ANSWER).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching().disableContentCompression()
                .build();
    }

    /** As it stands in a request's Host. */
    public String host() {
        return origin.getRawAuthority();
    }

    /**
     * @param path with its query, as it goes over the wire
     * @throws IOException if there is no answer, or one that is too large
     */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpUriRequestBase call = new HttpUriRequestBase(method, origin.resolve(path));
        headers.forEach(call::setHeader);
        if (body.length > 0) {
            call.setEntity(new ByteArrayEntity(body, null));
        }
        return client.execute(call, this::read);
    }

    private Answer read(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return new Answer(answer.getCode(), new byte[0]);
        }
        InputStream content = answer.getEntity().getContent();
        byte[] body = content.readNBytes(largest + 1);
        if (body.length > largest) {
            throw new IOException("an answer that is too large");
        }
        return new Answer(answer.getCode(), body);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
