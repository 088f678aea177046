package org.tatkraft.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.Language;

/** Makes the shell of a page from its address. */
@Component
public class Shells {

    private static final int LONGEST_QUERY = 1_000;

    private final Messages messages;
    private final ObjectProvider<Brands> brands;
    private final ObjectProvider<Visitors> visitors;
    private final List<NavigationEntry> entries;
    private final List<PageTool> pageTools;
    private final Assets assets;
    private final String publicUrl;
    private final String imprint;

    Shells(
            Messages messages,
            ObjectProvider<Brands> brands,
            ObjectProvider<Visitors> visitors,
            List<NavigationEntry> entries,
            List<PageTool> pageTools,
            Assets assets,
            @Value("${tatkraft.public.url:}") String publicUrl,
            @Value("${tatkraft.imprint.url:}") String imprint) {
        this.messages = messages;
        this.brands = brands;
        this.visitors = visitors;
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(NavigationEntry::place)).toList();
        this.pageTools = pageTools;
        this.assets = assets;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.imprint = imprint;
    }

    /**
     * The shell of a page of an alliance.
     *
     * @throws NotHere if there is no such alliance
     */
    public Shell of(HttpServletRequest request, Language language, String alliance) {
        return shell(
                request, language, brands.getObject().find(alliance).orElseThrow(NotHere::new));
    }

    /** The shell of a page of the installation. */
    public Shell of(HttpServletRequest request, Language language) {
        return shell(request, language, null);
    }

    private Shell shell(HttpServletRequest request, Language language, @Nullable Brand brand) {
        String uri = request.getRequestURI();
        String prefix = "/" + language.code();
        String path = uri.startsWith(prefix) ? uri.substring(prefix.length()) : "";
        return new Shell(
                messages.in(language),
                origin(request),
                path,
                query(request),
                brand,
                entries,
                assets,
                "",
                "",
                brand == null ? "" : "/share/" + language.code() + "/" + brand.slug() + ".png",
                "",
                "",
                true,
                brand != null && brands.getObject().alone(),
                imprint,
                visitors.getObject().of(request),
                Views.isPreview(request),
                pageTools);
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.length() > LONGEST_QUERY ? "" : "?" + query;
    }

    /** The first of the visitor's languages that the interface has; German if it has none. */
    public static Language preferredLanguage(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Language.of(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.DE);
    }

    /** The language in an address; the visitor's if there is none in it. */
    public static Language language(HttpServletRequest request, String uri) {
        String[] parts = uri.split("/", 3);
        return Language.of(parts.length > 1 ? parts[1] : "")
                .orElseGet(() -> preferredLanguage(request));
    }

    /** Scheme and host of absolute addresses: as configured, else as the visitor came. */
    public String origin(HttpServletRequest request) {
        if (!publicUrl.isEmpty()) {
            return publicUrl;
        }
        int port = request.getServerPort();
        boolean usual = port == 80 || port == 443;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
