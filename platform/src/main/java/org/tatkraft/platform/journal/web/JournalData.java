package org.tatkraft.platform.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tatkraft.platform.journal.SealedHead;
import org.tatkraft.platform.journal.SealedHeads;
import org.tatkraft.platform.site.OpenTo;

/** The signed end of the journal, for everybody to keep. */
@RestController
@ConditionalOnWebApplication
@Tag(name = "Journal")
@OpenTo(OpenTo.Circle.EVERYONE)
class JournalData {

    private final SealedHeads heads;

    JournalData(SealedHeads heads) {
        this.heads = heads;
    }

    @GetMapping("/api/v1/journal")
    @Operation(
            summary = "The signed end of the journal",
            description =
                    "Keep it, and you can tell later whether what was written until now is still"
                            + " the same. It holds no contents, only a hash.")
    ResponseEntity<SealedHead> head() {
        return heads.last()
                .map(head -> ResponseEntity.ok().header("Cache-Control", "no-store").body(head))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
