package org.tatkraft.commandline.analyse;

import java.util.AbstractList;
import java.util.Map;

/** The weights of all rows as results, each made when it is asked for: there may be millions. */
final class WeightList extends AbstractList<Result> {

    private final double[] weights;
    private final Label label;

    WeightList(double[] weights, String id, String of) {
        this.weights = weights;
        this.label = Label.of(id, of, Map.of());
    }

    @Override
    public Result get(int row) {
        return new Result.Weighted(label, weights[row]);
    }

    @Override
    public int size() {
        return weights.length;
    }
}
