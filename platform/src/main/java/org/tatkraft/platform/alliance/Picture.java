package org.tatkraft.platform.alliance;

import org.tatkraft.platform.shared.LocalizedText;

/**
 * A picture as a page shows it.
 *
 * @param alliance the alliance's part of the address
 * @param file its name
 * @param width its width in pixels
 * @param height its height in pixels
 * @param alt what is to be seen in it
 */
public record Picture(String alliance, String file, int width, int height, LocalizedText alt) {

    /** Its address. */
    public String address() {
        return "/pictures/%s/%s".formatted(alliance, file);
    }
}
