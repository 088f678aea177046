package org.tatkraft.commandline.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a column, numbered as they come; short ones are known by their bytes. */
final class Dictionary {

    private static final int SHORT = 7;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int known;

    /** The number of a text that stands in some bytes. */
    int code(byte[] bytes, int from, int to) {
        if (to - from > SHORT) {
            return code(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        // The length is part of the key, so no two texts have the same, and none is 0.
        long key = (long) to - from;
        for (int at = from; at < to; at++) {
            key = (key << 8) | (bytes[at] & 0xff);
        }
        int place = place(key);
        while (keys[place] != 0) {
            if (keys[place] == key) {
                return values[place];
            }
            place = (place + 1) & (keys.length - 1);
        }
        int code = code(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        keys[place] = key;
        values[place] = code;
        if (++known * 2 > keys.length) {
            grow();
        }
        return code;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private void grow() {
        long[] before = keys;
        int[] codesBefore = values;
        keys = new long[before.length * 2];
        values = new int[keys.length];
        for (int nth = 0; nth < before.length; nth++) {
            if (before[nth] != 0) {
                int place = place(before[nth]);
                while (keys[place] != 0) {
                    place = (place + 1) & (keys.length - 1);
                }
                keys[place] = before[nth];
                values[place] = codesBefore[nth];
            }
        }
    }

    private int code(String text) {
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return texts.size() - 1;
        }
        return known;
    }

    List<String> texts() {
        return texts;
    }

    /** The numbers that the texts of another dictionary have in this one. */
    int[] codesOf(Dictionary other) {
        int[] numbers = new int[other.texts.size()];
        Arrays.setAll(numbers, nth -> code(other.texts.get(nth)));
        return numbers;
    }
}
