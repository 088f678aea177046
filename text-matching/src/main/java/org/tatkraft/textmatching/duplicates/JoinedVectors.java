package org.tatkraft.textmatching.duplicates;

import java.util.Arrays;
import java.util.List;

/** Vectors side by side, worked out when they are asked for. */
final class JoinedVectors implements Vectors {

    private final List<Vectors> all;
    private final double[] shares;

    JoinedVectors(List<? extends Vectors> all, double[] importance) {
        double sum = Arrays.stream(importance).sum();
        this.all = List.copyOf(all);
        this.shares = Arrays.stream(importance).map(each -> each / sum).toArray();
    }

    @Override
    public int size() {
        return all.getFirst().size();
    }

    @Override
    public int count() {
        return all.stream().mapToInt(Vectors::count).sum();
    }

    @Override
    public int[] terms(int record) {
        int[][] ofAll = new int[shares.length][];
        int length = 0;
        for (int nth = 0; nth < shares.length; nth++) {
            ofAll[nth] = all.get(nth).terms(record);
            length += ofAll[nth].length;
        }
        int[] terms = new int[length];
        int at = 0;
        int before = 0;
        for (int nth = 0; nth < shares.length; nth++) {
            for (int term : ofAll[nth]) {
                terms[at++] = before + term;
            }
            before += all.get(nth).count();
        }
        return terms;
    }

    @Override
    public float[] weights(int record) {
        float[][] ofAll = new float[shares.length][];
        int length = 0;
        for (int nth = 0; nth < shares.length; nth++) {
            ofAll[nth] = all.get(nth).weights(record);
            length += ofAll[nth].length;
        }
        float[] weights = new float[length];
        int at = 0;
        for (int nth = 0; nth < shares.length; nth++) {
            float scale = (float) Math.sqrt(shares[nth]);
            for (float weight : ofAll[nth]) {
                weights[at++] = scale * weight;
            }
        }
        return weights;
    }

    @Override
    public int[] frequencies(int from, int to) {
        int[] frequencies = new int[count()];
        int before = 0;
        for (Vectors each : all) {
            System.arraycopy(each.frequencies(from, to), 0, frequencies, before, each.count());
            before += each.count();
        }
        return frequencies;
    }

    @Override
    public float product(int one, int other) {
        double sum = 0;
        for (int nth = 0; nth < shares.length; nth++) {
            sum += shares[nth] * all.get(nth).product(one, other);
        }
        return (float) sum;
    }
}
