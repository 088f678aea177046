package org.tatkraft.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;

/**
 * The whole platform as it runs in earnest, once for all tests: server, PostgreSQL, examples. With
 * {@code TATKRAFT_DATABASE_URL} set, it uses that server instead of its own.
 */
public final class RunningSite {

    private static final RunningSite ONLY = new RunningSite();

    private final ConfigurableApplicationContext context;
    private final Invocation invocation;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningSite() {
        try {
            Path data = Files.createTempDirectory("tatkraft-test");
            invocation =
                    new Invocation(
                            "start", data, freePort(), freePort(), "127.0.0.1", true, List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.setProperty("tatkraft.contact.per-minute", "1000");
        System.setProperty("tatkraft.sign-in.per-minute", "1000");
        System.setProperty("tatkraft.trial", "true");
        System.setProperty("tatkraft.mail.from", "tatkraft@example.org");
        System.setProperty("tatkraft.oidc.issuer", IdentityProvider.ISSUER);
        System.setProperty("tatkraft.oidc.client.id", "tatkraft");
        System.setProperty("tatkraft.oidc.client.secret", IdentityProvider.SECRET);
        System.setProperty("tatkraft.oidc.name", "Regio-Konto");
        System.setProperty("spring.mail.host", "127.0.0.1");
        System.setProperty("spring.mail.port", String.valueOf(MailTown.get().port()));
        Installation installation = Installation.start(invocation, System.getenv());
        context = Tatkraft.start(installation, WebApplicationType.SERVLET);
    }

    /** The one that all tests share. */
    public static RunningSite get() {
        return ONLY;
    }

    /** A port that nobody uses. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of a path. */
    public String at(String path) {
        return "http://127.0.0.1:" + invocation.port() + path;
    }

    /** The address of a path on the operators' port. */
    public String atOperations(String path) {
        return "http://127.0.0.1:" + invocation.operationsPort() + path;
    }

    /** Somebody with a browser of their own. */
    public Visit visit() {
        return new Visit(this, at(""));
    }

    /** The same under the name of this machine; passkeys need a name. */
    public Visit visitByName() {
        return new Visit(this, byName(""));
    }

    /** The address of a path under the name of this machine. */
    public String byName(String path) {
        return "http://localhost:" + invocation.port() + path;
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything that answers to an address. */
    public RequestMappingHandlerMapping routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** The application itself. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Asks for a path as a visitor without any cookies would. */
    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : at(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body =
                String.join(
                        "&",
                        fields.entrySet().stream()
                                .map(field ->
                                        encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .toList());
        var request =
                HttpRequest.newBuilder(URI.create(at(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asks for a path in some other way than reading or sending a form. */
    public HttpResponse<String> ask(String method, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(at(path)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks for a path and keeps the bytes. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(at(path))).build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
