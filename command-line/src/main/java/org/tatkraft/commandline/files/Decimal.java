package org.tatkraft.commandline.files;

import java.nio.charset.StandardCharsets;

/** Numbers as they stand in data files. */
public final class Decimal {

    private static final int MOST_DIGITS = 15;
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimal() {}

    /**
     * The number that stands in some bytes; NaN if none does.
     *
     * @param point what stands before the fraction
     */
    public static double parse(byte[] bytes, int from, int to, char point) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int fraction = -1;
        for (; at < to; at++) {
            byte each = bytes[at];
            if (each >= '0' && each <= '9') {
                digits = digits * 10 + (each - '0');
                count++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (each == point && fraction < 0) {
                fraction = 0;
            } else {
                return slow(bytes, from, to, point);
            }
        }
        // Both numbers are exact, so the quotient is the nearest one to what is written.
        if (count == 0 || count > MOST_DIGITS) {
            return slow(bytes, from, to, point);
        }
        double value = fraction > 0 ? digits / TENS[fraction] : digits;
        return negative ? -value : value;
    }

    /** A number as people write it: whole ones without a point. */
    public static String text(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < TENS[MOST_DIGITS];
        return isWhole ? Long.toString((long) number) : Double.toString(number);
    }

    private static double slow(byte[] bytes, int from, int to, char point) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        if (!text.replace(point, '.').matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return Double.NaN;
        }
        return Double.parseDouble(text.replace(point, '.'));
    }
}
