package org.tatkraft.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;

/**
 * A short run on an installation of its own, from which the Java machine learns what every start
 * will need; {@code bin/tatkraft} does it once after each build.
 */
final class Training {

    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]+)</loc>");
    private static final int MOST_PAGES = 80;

    private Training() {}

    static int run() {
        try {
            Path data = Files.createTempDirectory("tatkraft-training");
            try {
                visit(data);
            } finally {
                remove(data);
            }
            return 0;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException("The training failed", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void visit(Path data) throws IOException, InterruptedException {
        int port = freePort();
        int operationsPort = freePort();
        var invocation =
                new Invocation("start", data, port, operationsPort, "127.0.0.1", true, List.of());
        Installation installation = Installation.start(invocation, Map.of());
        var context = Tatkraft.start(installation, WebApplicationType.SERVLET);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String site = "http://127.0.0.1:" + port;
            for (String map : addresses(get(client, site + "/sitemap.xml"))) {
                List<String> pages = addresses(get(client, map));
                for (String page : pages.subList(0, Math.min(MOST_PAGES, pages.size()))) {
                    get(client, page);
                }
            }
            get(client, "http://127.0.0.1:" + operationsPort + "/operations/health");
        } finally {
            context.close();
        }
    }

    private static List<String> addresses(String xml) {
        return ADDRESS.matcher(xml).results().map((MatchResult each) -> each.group(1)).toList();
    }

    private static String get(HttpClient client, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
