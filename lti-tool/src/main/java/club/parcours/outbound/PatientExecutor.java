package club.parcours.outbound;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Bears a few interim answers (RFC 9110, section 15.2): a flood of them would keep a processor busy to the deadline. */
class PatientExecutor extends HttpRequestExecutor {
    private static final int MOST = 10;

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback, HttpContext context) throws IOException, HttpException {
        return new HttpRequestExecutor(DEFAULT_WAIT_FOR_CONTINUE, null, new Count())
                .execute(request, connection, callback, context);
    }

    /** Hears of every answer, where the callback is not told of 100 Continue. */
    private static final class Count implements Http1StreamListener {
        private int interim;

        @Override
        public void onRequestHead(HttpConnection connection, HttpRequest request) {
            // of no interest
        }

        @Override
        public void onResponseHead(HttpConnection connection, HttpResponse response) {
            interim += response.getCode() < 200 ? 1 : 0;
            if (interim > MOST) {
                connection.close(CloseMode.IMMEDIATE);
            }
        }

        @Override
        public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
            // of no interest
        }
    }
}
