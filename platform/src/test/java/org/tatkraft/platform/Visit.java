package org.tatkraft.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tatkraft.platform.account.SignInLinks;

/** Somebody who looks around, keeps cookies and sends forms, as a browser without scripts does. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningSite site;
    private final String origin;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .cookieHandler(new CookieManager())
                    .build();

    Visit(RunningSite site, String origin) {
        this.site = site;
        this.origin = origin;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    /** Opens a page and sends a form from it. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        var all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return post(action, all);
    }

    /** Opens a page and sends a form with a file from it. */
    public HttpResponse<String> upload(
            String page, String action, Map<String, String> fields, String name, byte[] file) {
        Matcher token = TOKEN.matcher(get(page).body());
        var all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        String boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        all.forEach((field, value) ->
                body.writeBytes(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, field, value)
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(site.at(action)))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a form as it is. */
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(origin + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens a page and sends JSON with its protection, as a script of the page does. */
    public HttpResponse<String> tell(String page, String action, String json) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("The page has no form: " + page);
        }
        return send(
                HttpRequest.newBuilder(URI.create(origin + action))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token.group(1))
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Signs in with a link, as if it had come by mail. */
    public Visit signedInAs(UUID person) {
        String link = "/de/sign-in/" + site.bean(SignInLinks.class).make(person, "");
        if (submit(link, link, Map.of()).statusCode() != 303) {
            throw new IllegalStateException("Could not sign in");
        }
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
