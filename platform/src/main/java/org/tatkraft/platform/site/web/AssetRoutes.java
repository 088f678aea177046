package org.tatkraft.platform.site.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tatkraft.platform.site.Assets;
import org.tatkraft.platform.site.Assets.Asset;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;

/** Serves the files of the interface; their names change with their content. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class AssetRoutes {

    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String encodings) {
        Asset asset = assets.find(name).orElseThrow(NotHere::new);
        boolean compress = asset.gzipped().length > 0 && encodings.contains("gzip");
        var response =
                ResponseEntity.ok()
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePrivate()
                                        .immutable())
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (compress) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(compress ? asset.gzipped() : asset.plain());
    }
}
