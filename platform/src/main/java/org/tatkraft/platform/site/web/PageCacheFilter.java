package org.tatkraft.platform.site.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tatkraft.platform.site.ContentChanged;
import org.tatkraft.platform.site.Shells;

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
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Long> lastOf = new ConcurrentHashMap<>();
    private volatile long lastOfAny;
    private final Cache<String, KeptPage> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MAXIMUM_BYTES)
                    .weigher((String key, KeptPage page) -> key.length() + page.weight())
                    .build();

    PageCacheFilter(Shells shells) {
        this.shells = shells;
    }

    /** Counts a change; last of all listeners, when everybody else knows of it already. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ContentChanged change) {
        long number = changes.incrementAndGet();
        if (change.alliance().isBlank()) {
            lastOfAny = number;
        } else {
            lastOf.put(change.alliance(), number);
        }
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
        boolean keep = request.getQueryString() == null;
        String key = keep ? shells.origin(request) + request.getRequestURI() : "";
        long generation = changes.get();
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

    /** The number of the last change that may concern an address: its alliance's, else the last. */
    private long lastChangeOf(String uri) {
        int language = uri.indexOf('/', 1);
        if (language < 0) {
            return changes.get();
        }
        int end = uri.indexOf('/', language + 1);
        Long own = lastOf.get(uri.substring(language + 1, end < 0 ? uri.length() : end));
        return own == null ? changes.get() : Math.max(own, lastOfAny);
    }

    private static boolean isPublic(HttpServletResponse response) {
        String caching = response.getHeader("Cache-Control");
        return response.getStatus() == HttpServletResponse.SC_OK
                && caching != null
                && caching.startsWith("public")
                && response.getHeader("Set-Cookie") == null;
    }
}
