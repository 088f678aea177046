package org.tatkraft.platform.alliance.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.Pictures;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;

/** Serves the pictures of entries. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class PictureRoutes {

    private final Alliances alliances;
    private final Pictures pictures;

    PictureRoutes(Alliances alliances, Pictures pictures) {
        this.alliances = alliances;
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{alliance}/{name:[A-Za-z0-9_-]+\\.jpg}")
    ResponseEntity<byte[]> picture(@PathVariable String alliance, @PathVariable String name) {
        byte[] bytes =
                pictures.find(alliances.required(alliance).id(), name).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("Content-Type", "image/jpeg")
                .body(bytes);
    }
}
