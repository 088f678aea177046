package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Language;

/**
 * Records by their language. Two texts in the same language have more in common than two in
 * different ones, whatever they say; so what two records have in common is taken relative to others
 * in the same two languages, less their mean and divided by their standard deviation. Where all are
 * in one language, it stays as it is.
 */
final class Strata {

    /** A language counts if at least so large a share of the records is in it. */
    private static final double SHARE = 0.02;

    /** Languages count if those of so large a share of the records are known. */
    private static final double KNOWN = 0.8;

    private static final int LOOKED_AT = 20_000;
    private static final long SEED = 1;

    private final int[] of;
    private final int count;
    private final double[][] means;
    private final double[][] spreads;

    private Strata(int[] of, int count) {
        this.of = of;
        this.count = count;
        this.means = new double[count][count];
        this.spreads = new double[count][count];
    }

    /** The languages of records by a column that says so, else by their texts. */
    static Strata of(List<Field> fields, int records) {
        Optional<Field> column =
                fields.stream().filter(field -> field.kind() == Field.Kind.LANGUAGE).findFirst();
        List<Field> texts = fields.stream().filter(Field::isText).toList();
        var languages = new ArrayList<String>();
        for (int record = 0; record < records; record++) {
            languages.add(
                    column.isPresent()
                            ? column.get().values().get(record).strip()
                            : recognised(texts, record));
        }
        long known = languages.stream().filter(language -> !language.isEmpty()).count();
        List<String> frequent =
                languages.stream()
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .filter(language ->
                                languages.stream().filter(language::equals).count()
                                        >= Math.max(2, SHARE * records))
                        .toList();
        boolean areKnown = known >= KNOWN * records && frequent.size() > 1;
        int[] of = new int[records];
        for (int record = 0; areKnown && record < records; record++) {
            of[record] = Math.max(0, frequent.indexOf(languages.get(record)));
        }
        return new Strata(of, areKnown ? frequent.size() : 1);
    }

    private static String recognised(List<Field> texts, int record) {
        String all =
                String.join(" ", texts.stream().map(each -> each.values().get(record)).toList());
        return Language.recognised(all).map(Language::code).orElse("");
    }

    /** How many languages there are. */
    int count() {
        return count;
    }

    /** In which language a record is. */
    int of(int record) {
        return of[record];
    }

    /** Records that are not told apart. */
    static Strata none(int records) {
        return new Strata(new int[records], 1);
    }

    /** Looks how much records of each two languages have in common. */
    void measure(Groups.Nearness nearness) {
        if (count == 1) {
            return;
        }
        List<int[]> members = new ArrayList<>();
        for (int stratum = 0; stratum < count; stratum++) {
            int wanted = stratum;
            members.add(
                    IntStream.range(0, of.length).filter(record -> of[record] == wanted).toArray());
        }
        for (int one = 0; one < count; one++) {
            for (int other = one; other < count; other++) {
                measure(nearness, members, one, other);
            }
        }
    }

    private void measure(Groups.Nearness nearness, List<int[]> members, int one, int other) {
        var random = new SplittableRandom(SEED);
        int[] some = members.get(one);
        int[] others = members.get(other);
        double sum = 0;
        double squares = 0;
        int looked = 0;
        for (int nth = 0; nth < LOOKED_AT; nth++) {
            int left = some[random.nextInt(some.length)];
            int right = others[random.nextInt(others.length)];
            if (left != right) {
                double near = nearness.of(left, right);
                sum += near;
                squares += near * near;
                looked++;
            }
        }
        double mean = sum / Math.max(1, looked);
        double spread = Math.sqrt(Math.max(0, squares / Math.max(1, looked) - mean * mean));
        means[one][other] = mean;
        means[other][one] = mean;
        spreads[one][other] = spread;
        spreads[other][one] = spread;
    }

    /** How near two records are, relative to others in their languages. */
    double relative(int one, int other, double near) {
        if (count == 1) {
            return near;
        }
        double spread = spreads[of[one]][of[other]];
        return spread == 0 ? 0 : (near - means[of[one]][of[other]]) / spread;
    }
}
