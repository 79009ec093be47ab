package club.parcours.walks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Weighs what the tool sends to a page: headers and bodies as they go over the wire. */
final class Scales {
    private final Page page;
    private final Map<String, String> kinds = new HashMap<>();
    private int total;
    private int script;

    Scales(Page page, URI tool) {
        this.page = page;
        CDPSession wire = page.context().newCDPSession(page);
        wire.on("Network.responseReceived", event -> {
            if (event.getAsJsonObject("response").get("url").getAsString().startsWith(tool.toString())) {
                kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString());
            }
        });
        wire.on("Network.loadingFinished", this::weigh);
        wire.send("Network.enable");
    }

    private void weigh(JsonObject finished) {
        String kind = kinds.getOrDefault(finished.get("requestId").getAsString(), "");
        int bytes = finished.get("encodedDataLength").getAsInt();
        total += kind.isEmpty() ? 0 : bytes;
        script += kind.equals("Script") ? bytes : 0;
    }

    /** In bytes. @param of what it is the weight of */
    record Weight(String of, int total, int script) {
        String kib(int bytes) {
            return String.format(Locale.ROOT, "%.1f", bytes / 1024.0);
        }
    }

    /** What came since it was last read; printed, too. */
    Weight read(String of) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Weight weight = new Weight(of, total, script);
        System.out.printf("%7.1f KiB, %5.1f KiB of them script: %s%n", total / 1024.0, script / 1024.0, of);
        total = 0;
        script = 0;
        return weight;
    }
}
