package org.tatkraft.platform.site;

import java.util.List;
import org.springframework.http.ResponseEntity;

/** Answers programs with public data. */
public final class OpenData {

    private OpenData() {}

    /**
     * A list, or a part of it.
     *
     * @param <T> what is listed
     * @param items this part of it
     * @param total how many there are in all
     * @param from how many stand before this part
     */
    public record Part<T>(List<T> items, int total, int from) {

        /** The whole list at once. */
        public static <T> Part<T> whole(List<T> items) {
            return new Part<>(items, items.size(), 0);
        }
    }

    /** A public answer as JSON. */
    public static <T> ResponseEntity<T> json(T body) {
        return free().body(body);
    }

    /** An answer that every site may use. */
    static ResponseEntity.BodyBuilder free() {
        return ResponseEntity.ok()
                .header("Cache-Control", Views.ASK_AGAIN)
                .header("Access-Control-Allow-Origin", "*");
    }
}
