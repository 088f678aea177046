import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.tatkraft.commandline.files.CsvFile;
import org.tatkraft.statistics.Categories;
import org.tatkraft.statistics.Margin;
import org.tatkraft.statistics.Raking;
import org.tatkraft.statistics.Survey;
import org.tatkraft.statistics.SurveyDesign;
import org.tatkraft.statistics.Tables;

/** How long the library needs when the answers are in memory: Estimates FOLDER, as survey.py wrote it. */
public final class Estimates {

    private static final int ROUNDS = 9;

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Set<String> questions = new TreeSet<>();
        for (int nth = 1; nth <= 30; nth++) {
            questions.add("q" + nth);
        }
        Set<String> numbers = Set.of("n1", "n2", "n3", "n4", "n5");
        Set<String> asNumbers = new TreeSet<>(numbers);
        asNumbers.addAll(List.of("w0", "fpc"));
        Set<String> asCategories = new TreeSet<>(questions);
        asCategories.addAll(List.of("stratum", "branch", "size"));
        CsvFile answers = CsvFile.read(folder.resolve("answers.csv"), asNumbers, asCategories, read -> {});
        CsvFile population =
                CsvFile.read(folder.resolve("population.csv"), Set.of("Nh"), Set.of("branch", "size"), read -> {});
        var margins = List.of(margin("branch", answers, population), margin("size", answers, population));
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            SurveyDesign design =
                    SurveyDesign.of(answers.rows())
                            .strata(answers.categories("stratum"))
                            .weights(answers.numbers("w0"))
                            .populationSizes(answers.numbers("fpc"))
                            .build();
            Tables tables = Tables.of(Survey.of(design).adjusted(new Raking(margins, 1e-10)));
            var work = new ArrayList<IntSupplier>();
            for (Categories groups :
                    List.of(
                            Categories.one(answers.rows()),
                            answers.categories("branch"),
                            answers.categories("size"))) {
                for (String each : questions) {
                    Categories column = answers.categories(each);
                    work.add(() -> tables.proportions(column, groups).stream().mapToInt(List::size).sum());
                }
                for (String each : numbers) {
                    work.add(() -> tables.means(answers.numbers(each), groups).size());
                }
            }
            int estimates = work.parallelStream().mapToInt(IntSupplier::getAsInt).sum();
            millis[round] = (System.nanoTime() - start) / 1e6;
            if (estimates != 1494) {
                throw new IllegalStateException(estimates + " estimates");
            }
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%8d answers, after reading       %6.2f s for the first time, %.2f s in the middle of %d%n",
                answers.rows(), first / 1000, millis[ROUNDS / 2] / 1000, ROUNDS);
    }

    private static Margin margin(String name, CsvFile answers, CsvFile population) {
        Categories there = population.categories(name);
        Categories here = answers.categories(name);
        double[] totals = new double[here.count()];
        for (int row = 0; row < population.rows(); row++) {
            totals[here.labels().indexOf(there.labels().get(there.code(row)))] += population.numbers("Nh")[row];
        }
        return new Margin(name, here, totals);
    }
}
