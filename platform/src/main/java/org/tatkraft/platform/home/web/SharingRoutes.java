package org.tatkraft.platform.home.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Brand;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.SharingPicture;
import org.tatkraft.platform.site.Views;
import org.tatkraft.platform.thread.ThingCard;
import org.tatkraft.platform.thread.Things;

/** The pictures that stand beside shared links; kept like pages until the contents change. */
@Controller
@OpenTo(OpenTo.Circle.EVERYONE)
class SharingRoutes {

    private final Things things;
    private final Alliances alliances;
    private final SharingPicture pictures;

    SharingRoutes(Things things, Alliances alliances, SharingPicture pictures) {
        this.things = things;
        this.alliances = alliances;
        this.pictures = pictures;
    }

    @GetMapping("/share/{language}/{alliance}.png")
    ResponseEntity<byte[]> ofAlliance(@PathVariable Language language, Alliance alliance) {
        return picture(language, alliance, alliance.claim().in(language).text());
    }

    @GetMapping("/share/{language}/{alliance}/{plural}/{slug}.png")
    ResponseEntity<byte[]> ofThing(
            @PathVariable Language language,
            Alliance alliance,
            @PathVariable String plural,
            @PathVariable String slug) {
        ThingCard card = things.named(alliance.slug(), plural, slug).orElseThrow(NotHere::new);
        return picture(language, alliance, card.title().in(language).text());
    }

    private ResponseEntity<byte[]> picture(Language language, Alliance alliance, String title) {
        Brand brand = alliances.find(alliance.slug()).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .header("Content-Type", "image/png")
                .header("Cache-Control", Views.ASK_AGAIN)
                .body(pictures.of(title, alliance.name().in(language).text(), brand.colour()));
    }
}
