package org.tatkraft.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.platform.RunningSite;

/** Behind a TLS proxy on the same machine, every address is the one that the visitor used. */
class BehindProxyTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final char[] PASSWORD = "only for this test".toCharArray();
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "date");
    private static final HttpClient TO_SITE = HttpClient.newHttpClient();

    private static HttpsServer proxy;
    private static HttpClient visitor;
    private static String origin;

    @BeforeAll
    static void startProxy(@TempDir Path folder) throws Exception {
        KeyStore keys = certificate(folder.resolve("keys.p12"));
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        proxy = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        proxy.setHttpsConfigurator(new HttpsConfigurator(tls));
        proxy.setExecutor(Executors.newCachedThreadPool());
        proxy.createContext("/", BehindProxyTest::forward);
        proxy.start();
        visitor = HttpClient.newBuilder().sslContext(tls).build();
        origin = "https://localhost:" + proxy.getAddress().getPort();
    }

    @AfterAll
    static void stopProxy() {
        proxy.stop(0);
    }

    private static KeyStore certificate(Path file) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "proxy",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static void forward(HttpExchange exchange) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(SITE.at(exchange.getRequestURI().toString())))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "localhost")
                        .header("X-Forwarded-Port", origin.substring(origin.lastIndexOf(':') + 1))
                        .header("X-Forwarded-For", "203.0.113.7")
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        for (String name : Set.of("Cookie", "Content-Type")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            HttpResponse<byte[]> answer = TO_SITE.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (!OF_THE_CONNECTION.contains(name)) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString());
    }

    @Test
    void pagesNameTheAddressOfTheProxy() throws Exception {
        HttpResponse<String> home = get("/de/ostbelgien");

        assertThat(home.body())
                .contains("<link rel=\"canonical\" href=\"" + origin + "/de/ostbelgien\">")
                .doesNotContain(SITE.at(""));
        assertThat(get("/sitemap.xml").body()).contains(origin + "/sitemap/ostbelgien.xml");
        assertThat(get("/de/ostbelgien/news.atom").body()).contains(origin + "/de/ostbelgien/news");
    }

    @Test
    void aPageKeptForTheProxyIsNotSentToOthers() throws Exception {
        get("/fr/ostbelgien");

        assertThat(SITE.get("/fr/ostbelgien").body()).contains(SITE.at("/fr/ostbelgien"));
    }

    @Test
    void theConnectionStaysEncrypted() throws Exception {
        HttpResponse<String> form = get("/de/ostbelgien/contact");

        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(form.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age")
                .doesNotContain("includeSubDomains");
        assertThat(SITE.get("/de/ostbelgien").headers().map())
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void aFormGoesThroughIt() throws Exception {
        HttpResponse<String> form = get("/de/ostbelgien/contact");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var post =
                HttpRequest.newBuilder(URI.create(origin + "/de/ostbelgien/contact"))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "subject=Proxy&text=Hallo&name=&mail=&website=&_csrf="
                                                + token.group(1)))
                        .build();

        HttpResponse<String> answer = visitor.send(post, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(URI.create(origin).resolve(next).toString())
                .startsWith(origin + "/de/ostbelgien/contact/received/");
    }
}
