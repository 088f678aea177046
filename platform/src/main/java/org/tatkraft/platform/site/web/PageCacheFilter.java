package org.tatkraft.platform.site.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tatkraft.platform.site.ContentChanges;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Visitors;

/**
 * Keeps public pages as finished bytes until the contents change.
 *
 * <p>It keeps what is marked public and has no query. A page is kept with the number of changes its
 * alliance had seen when its making began; one more change, and it is made anew. Every public
 * response gets an {@code ETag} of its bytes, kept or not.
 */
final class PageCacheFilter extends OncePerRequestFilter {

    private static final int MAXIMUM_BYTES = 24 << 20;

    private final Shells shells;
    private final ContentChanges changes;
    private final Cache<String, KeptPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MAXIMUM_BYTES)
                    .weigher((String key, KeptPage page) -> key.length() + page.weight())
                    .build();

    PageCacheFilter(Shells shells, ContentChanges changes) {
        this.shells = shells;
        this.changes = changes;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reads) {
            chain.doFilter(request, response);
            return;
        }
        if (Visitors.mayBeSignedIn(request)) {
            forThemAlone(request, response, chain);
            return;
        }
        boolean keep = request.getQueryString() == null;
        String key = keep ? shells.origin(request) + request.getRequestURI() : "";
        long generation = changes.number();
        KeptPage kept = keep ? pages.getIfPresent(key) : null;
        if (kept != null && kept.generation() >= lastChangeOf(request.getRequestURI())) {
            kept.sendAgain(request, response);
            return;
        }
        var wrapper = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapper);
        if (!isPublic(wrapper)) {
            wrapper.copyBodyToResponse();
            return;
        }
        boolean keepNow = keep && "GET".equals(request.getMethod());
        boolean pack = keepNow || KeptPage.accepts(request.getHeader("Accept-Encoding"));
        KeptPage made = KeptPage.of(wrapper, generation, pack);
        if (keepNow) {
            pages.put(key, made);
        }
        made.send(request, response);
    }

    /** What somebody sees who is signed in is kept nowhere. */
    private static void forThemAlone(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapper = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapper);
        if (isPublic(wrapper)) {
            wrapper.setHeader("Cache-Control", "private, no-store");
        }
        wrapper.copyBodyToResponse();
    }

    /** The number of the last change that may concern an address. */
    private long lastChangeOf(String uri) {
        int language = uri.indexOf('/', 1);
        if (language < 0) {
            return changes.number();
        }
        int end = uri.indexOf('/', language + 1);
        return changes.lastOf(uri.substring(language + 1, end < 0 ? uri.length() : end));
    }

    private static boolean isPublic(HttpServletResponse response) {
        String caching = response.getHeader("Cache-Control");
        return response.getStatus() == HttpServletResponse.SC_OK
                && caching != null
                && caching.startsWith("public")
                && response.getHeader("Set-Cookie") == null;
    }
}
