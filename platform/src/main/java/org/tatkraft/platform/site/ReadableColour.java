package org.tatkraft.platform.site;

/**
 * Colours on which white text can be read, and which can be read on white.
 *
 * <p>Source: Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
 */
public final class ReadableColour {

    private static final double LEAST_CONTRAST = 4.5;
    private static final double DARKER = 0.94;

    private ReadableColour() {}

    /**
     * The colour itself if it is dark enough, else a darker one of its kind.
     *
     * @param colour a colour as {@code #rrggbb}
     */
    public static String of(String colour) {
        double[] parts = new double[3];
        for (int nth = 0; nth < parts.length; nth++) {
            parts[nth] = Integer.parseInt(colour.substring(1 + 2 * nth, 3 + 2 * nth), 16);
        }
        if (contrastWithWhite(parts) >= LEAST_CONTRAST) {
            return colour;
        }
        while (contrastWithWhite(parts) < LEAST_CONTRAST) {
            for (int nth = 0; nth < parts.length; nth++) {
                parts[nth] = Math.floor(parts[nth] * DARKER);
            }
        }
        return "#%02x%02x%02x".formatted((int) parts[0], (int) parts[1], (int) parts[2]);
    }

    private static double contrastWithWhite(double[] parts) {
        double luminance =
                0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(double part) {
        double share = part / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
