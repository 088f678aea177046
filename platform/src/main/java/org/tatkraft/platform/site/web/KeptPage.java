package org.tatkraft.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tatkraft.platform.site.Digests;
import org.tatkraft.platform.site.Zip;

/**
 * A public page as finished bytes, once plain and once compressed.
 *
 * @param generation the number of changes of its alliance when its making began
 * @param type its media type
 * @param tag its {@code ETag}
 * @param headers name and value in turn, without those that depend on how it is sent
 * @param plain its bytes
 * @param gzipped its bytes compressed; empty if it is too small for that to pay, or a picture
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptPage(
        long generation,
        String type,
        String tag,
        List<String> headers,
        byte[] plain,
        byte[] gzipped) {

    private static final int WORTH_PACKING_BYTES = 1_024;
    private static final Set<String> OF_THE_SENDING =
            Set.of(
                    "content-length",
                    "content-type",
                    "etag",
                    "transfer-encoding",
                    "content-encoding");

    static KeptPage of(ContentCachingResponseWrapper response, long generation, boolean pack) {
        byte[] plain = response.getContentAsByteArray();
        String type = String.valueOf(response.getContentType());
        var headers = new ArrayList<String>();
        for (String name : response.getHeaderNames()) {
            if (!OF_THE_SENDING.contains(name.toLowerCase(Locale.ROOT))) {
                for (String value : response.getHeaders(name)) {
                    headers.add(name);
                    headers.add(value);
                }
            }
        }
        if (type.startsWith("text/html")) {
            // The server writes this one only when it sends, so that it is not among the others.
            headers.add("Content-Language");
            headers.add(response.getLocale().toLanguageTag());
        }
        boolean packedAlready = type.startsWith("image/") || type.startsWith("application/pdf");
        return new KeptPage(
                generation,
                type,
                Digests.brief(plain),
                List.copyOf(headers),
                plain,
                !pack || packedAlready || plain.length < WORTH_PACKING_BYTES
                        ? new byte[0]
                        : Zip.gzip(plain));
    }

    int weight() {
        return plain.length + gzipped.length + 1_000;
    }

    /** Sends the page to somebody for whom it was not made. */
    void sendAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int i = 0; i < headers.size(); i += 2) {
            response.addHeader(headers.get(i), headers.get(i + 1));
        }
        send(request, response);
    }

    /** Sends the page as the answer in whose making it was kept: its headers are set already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compress = gzipped.length > 0 && accepts(request.getHeader("Accept-Encoding"));
        String etag = compress ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
        response.setHeader("ETag", etag);
        if (gzipped.length > 0) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (matches(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] body = compress ? gzipped : plain;
        if (compress) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && encodings.contains("gzip")
                && !encodings.contains("gzip;q=0,")
                && !encodings.endsWith("gzip;q=0");
    }

    /** Whether the visitor has this page already, in whichever encoding. */
    private boolean matches(@Nullable String known) {
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
