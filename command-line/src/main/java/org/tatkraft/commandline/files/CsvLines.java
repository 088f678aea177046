package org.tatkraft.commandline.files;

import java.util.Arrays;

/**
 * In which lines of a CSV file its rows stand; cells in quotes may go over several lines.
 *
 * @param firsts how many lines stand before each part of the file
 * @param counts how many rows each part has
 * @param lines for each part and row, in which line of the part it begins, counted from 1
 */
record CsvLines(long[] firsts, int[] counts, int[][] lines) {

    static CsvLines of(CsvHeader header, CsvPart[] parts) {
        long[] firsts = new long[parts.length];
        long line = header.lines();
        for (int nth = 0; nth < parts.length; nth++) {
            firsts[nth] = line;
            line += parts[nth].lines();
        }
        return new CsvLines(
                firsts,
                Arrays.stream(parts).mapToInt(CsvPart::rows).toArray(),
                Arrays.stream(parts).map(CsvPart::linesOfRows).toArray(int[][]::new));
    }

    int rows() {
        return Arrays.stream(counts).sum();
    }

    /** The line of a row, counted from 1. */
    long of(int row) {
        int part = 0;
        int left = row;
        while (left >= counts[part]) {
            left -= counts[part];
            part++;
        }
        return firsts[part] + lines[part][left];
    }
}
