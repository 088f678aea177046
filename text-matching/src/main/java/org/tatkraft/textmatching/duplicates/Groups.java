package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Groups of records that mean the same. Two groups become one if their records are near enough to
 * each other on average, so that a chain of near ones does not join what is far apart.
 */
final class Groups {

    /** Of more pairs than these, so many are looked at. */
    private static final int LOOKED_AT = 400;

    private static final long SEED = 1;

    private final Map<Integer, Integer> groups = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Score score;

    /** How near two records are to each other. */
    interface Score {
        double of(int one, int other);
    }

    /**
     * The groups that pairs make.
     *
     * @param right the pairs that are right, the nearest first
     * @param least how near the records of two groups have to be on average
     * @param equal records that are in one group anyway
     */
    Groups(Pairs pairs, int[] right, Score score, double least, List<List<Integer>> equal) {
        this.score = score;
        for (List<Integer> records : equal) {
            int first = of(records.getFirst());
            records.stream().skip(1).forEach(record -> join(first, of(record)));
        }
        for (int pair : right) {
            int one = of(pairs.left()[pair]);
            int other = of(pairs.right()[pair]);
            if (one != other && areNear(membersOf(one), membersOf(other), least)) {
                boolean isLarger = membersOf(one).size() >= membersOf(other).size();
                join(isLarger ? one : other, isLarger ? other : one);
            }
        }
    }

    /** The groups of two records and more, their records in the order of the table. */
    List<List<Integer>> all() {
        return members.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    /** The number of the group of a record: one of its records. */
    private int of(int record) {
        members.computeIfAbsent(
                groups.computeIfAbsent(record, alone -> alone),
                alone -> new ArrayList<>(List.of(alone)));
        return groups.getOrDefault(record, record);
    }

    private List<Integer> membersOf(int group) {
        return members.getOrDefault(group, List.of());
    }

    private void join(int large, int small) {
        List<Integer> joining = membersOf(small);
        joining.forEach(record -> groups.put(record, large));
        membersOf(large).addAll(joining);
        members.remove(small);
    }

    /** Two single records are near, or they would not be a pair. */
    private boolean areNear(List<Integer> some, List<Integer> others, double least) {
        return some.size() + others.size() == 2 || mean(some, others) >= least;
    }

    private double mean(List<Integer> some, List<Integer> others) {
        long all = (long) some.size() * others.size();
        double sum = 0;
        if (all <= LOOKED_AT) {
            for (int one : some) {
                for (int other : others) {
                    sum += score.of(one, other);
                }
            }
            return sum / all;
        }
        var random = new SplittableRandom(SEED);
        for (int nth = 0; nth < LOOKED_AT; nth++) {
            sum +=
                    score.of(
                            some.get(random.nextInt(some.size())),
                            others.get(random.nextInt(others.size())));
        }
        return sum / LOOKED_AT;
    }
}
