package org.tatkraft.platform.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts, fonts and pictures of the interface, under addresses that contain a hash
 * of their content, so that a browser may keep them for ever.
 */
@Component
public class Assets {

    private static final String PREFIX = "/assets/";

    /** Our own style sheets, in the order of their layers; one file per component. */
    private static final List<String> STYLES =
            List.of(
                    "tokens",
                    "base",
                    "header",
                    "navigation",
                    "footer",
                    "hero",
                    "card",
                    "badge",
                    "facets",
                    "chart",
                    "thread",
                    "matrix",
                    "form",
                    "list",
                    "members",
                    "editing",
                    "print");

    private static final List<String> SCRIPTS = List.of("tatkraft", "editing", "passkey");

    private static final List<String> FONTS =
            List.of("FiraSans-Regular", "FiraSans-SemiBold", "FiraSans-Bold");

    private final Map<String, Asset> byName = new HashMap<>();
    private final String styleSheet;
    private final String scripts;
    private final Map<String, String> ownScripts = new HashMap<>();

    /**
     * A file as it is sent.
     *
     * @param type its media type
     * @param plain its bytes
     * @param gzipped its bytes compressed; empty where that does not pay
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Asset(String type, byte[] plain, byte[] gzipped) {}

    Assets() {
        var faces = new StringBuilder();
        for (String font : FONTS) {
            String address =
                    keep(font, "woff2", "font/woff2", read("/vendor/fonts/" + font + ".woff2"));
            faces.append(face(font, address));
        }
        styleSheet = keep("tatkraft", "css", "text/css;charset=utf-8", bundle(faces.toString()));
        scripts = keep("htmx", "js", "text/javascript;charset=utf-8", read("/vendor/htmx.min.js"));
        for (String script : SCRIPTS) {
            byte[] bytes = read("/scripts/" + script + ".js");
            ownScripts.put(script, keep(script, "js", "text/javascript;charset=utf-8", bytes));
        }
        keep("favicon", "svg", "image/svg+xml", read("/pictures/favicon.svg"));
    }

    private static String face(String font, String address) {
        int weight = font.endsWith("Bold") ? (font.endsWith("SemiBold") ? 600 : 700) : 400;
        return "@font-face{font-family:'Fira Sans';font-weight:%d;font-display:swap;src:url('%s') format('woff2')}\n"
                .formatted(weight, address);
    }

    private static byte[] bundle(String faces) {
        var css = new StringBuilder(faces);
        String kern = new String(read("/vendor/kern.min.css"), StandardCharsets.UTF_8);
        css.append("@layer kern, tokens, base, components, print;\n@layer kern {");
        css.append(kern.replaceFirst("^@charset \"UTF-8\";", "")).append("}\n");
        for (String style : STYLES) {
            byte[] bytes = read("/styles/" + style + ".css");
            css.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
        return css.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build has no " + path);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read " + path, failed);
        }
    }

    private String keep(String name, String extension, String type, byte[] bytes) {
        String hashed = name + "-" + Digests.brief(bytes) + "." + extension;
        byte[] gzipped = "woff2".equals(extension) ? new byte[0] : Zip.gzip(bytes);
        byName.put(hashed, new Asset(type, bytes, gzipped));
        if ("svg".equals(extension)) {
            byName.put(name + "." + extension, new Asset(type, bytes, gzipped));
        }
        return PREFIX + hashed;
    }

    /** The asset of this name, hash included. */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The address of the style sheet of all pages. */
    public String styleSheet() {
        return styleSheet;
    }

    /** The address of htmx. */
    public String htmx() {
        return scripts;
    }

    /** The address of one of our own scripts. */
    public String script(String name) {
        return Objects.requireNonNull(ownScripts.get(name));
    }

    /** The address of the icon in the browser's tab. */
    public String icon() {
        return PREFIX + "favicon.svg";
    }
}
