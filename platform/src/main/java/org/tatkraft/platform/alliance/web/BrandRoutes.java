package org.tatkraft.platform.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.site.Brand;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;

/** Serves each alliance's colour as a style sheet, and its logo. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class BrandRoutes {

    /** A logo is a picture and nothing else, whatever stands in its file. */
    private static final String PICTURE_ONLY = "default-src 'none'; sandbox";

    private final Alliances alliances;
    private final AllianceFiles files;

    BrandRoutes(Alliances alliances, AllianceFiles files) {
        this.alliances = alliances;
        this.files = files;
    }

    @GetMapping("/brands/{alliance:[a-z0-9-]+}-{hash:[0-9a-f]{16}}.css")
    ResponseEntity<byte[]> styleSheet(@PathVariable String alliance, HttpServletRequest request) {
        Brand brand = alliances.find(alliance).orElseThrow(NotHere::new);
        String css = ":root{--brand:%s}\n".formatted(brand.colour());
        return kept(request, brand.styleSheet())
                .header("Content-Type", "text/css;charset=utf-8")
                .body(css.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/brands/{alliance:[a-z0-9-]+}-{hash:[0-9a-f]{16}}.svg")
    ResponseEntity<byte[]> drawing(@PathVariable String alliance, HttpServletRequest request) {
        return logo(alliance, request, "image/svg+xml");
    }

    @GetMapping("/brands/{alliance:[a-z0-9-]+}-{hash:[0-9a-f]{16}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String alliance, HttpServletRequest request) {
        return logo(alliance, request, "image/png");
    }

    private ResponseEntity<byte[]> logo(String alliance, HttpServletRequest request, String type) {
        Brand brand = alliances.find(alliance).orElseThrow(NotHere::new);
        byte[] logo = files.logo(alliance);
        if (logo.length == 0 || !brand.logo().endsWith(ending(request))) {
            throw new NotHere();
        }
        return kept(request, brand.logo())
                .header("Content-Type", type)
                .header("Content-Security-Policy", PICTURE_ONLY)
                .body(logo);
    }

    private static String ending(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('.'));
    }

    /** Kept for good at the address of just this content; at an older one, asked for again. */
    private static ResponseEntity.BodyBuilder kept(HttpServletRequest request, String address) {
        return ResponseEntity.ok()
                .cacheControl(
                        request.getRequestURI().equals(address)
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePrivate()
                                        .immutable()
                                : CacheControl.noCache());
    }
}
