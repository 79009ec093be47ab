package club.parcours.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to storages that speak S3: AWS Signature Version 4, in the header of a request, with the hash of its whole
 * body (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 *
 * @param key    name of the key
 * @param secret never leaves this machine
 */
record S3Signature(String key, String secret, String region) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /**
     * The headers that make a request one of ours.
     *
     * @param path    as it goes over the wire, without its query
     * @param headers what else is to be signed, by names in lower case
     */
    Map<String, String> sign(String method, String host, String path, SortedMap<String, String> query,
            Map<String, String> headers, byte[] body, Instant at) {
        String time = TIME.format(at);
        String hash = hex(sha256(body));
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", host);
        signed.put("x-amz-content-sha256", hash);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String request = method + "\n" + path + "\n" + query(query) + "\n" + signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n").collect(Collectors.joining())
                + "\n" + names + "\n" + hash;
        String scope = time.substring(0, DAY) + "/" + region + "/s3/aws4_request";
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hex(sha256(request.getBytes(UTF_8)));
        byte[] day = hmac(("AWS4" + secret).getBytes(UTF_8), time.substring(0, DAY));
        byte[] last = hmac(hmac(hmac(day, region), "s3"), "aws4_request");
        signed.remove("host");
        signed.put("Authorization", "AWS4-HMAC-SHA256 Credential=" + key + "/" + scope + ", SignedHeaders=" + names
                + ", Signature=" + hex(hmac(last, text)));
        return signed;
    }

    /** A query as it is signed, and as it goes over the wire. */
    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream().map(one -> coded(one.getKey()) + "=" + coded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
