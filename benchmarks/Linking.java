import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.linking.Label;
import org.tatkraft.textmatching.linking.Linker;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** How long an index of labels takes to build, and titles to be linked to it. */
public class Linking {

    private static final int ROUNDS = 5;

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Label> labels =
                rows(folder.resolve("occupations.tsv")).stream()
                        .map(cells -> new Label(cells[0], cells[1], cells[2]))
                        .toList();
        List<String> titles =
                rows(folder.resolve("queries.tsv")).stream().map(cells -> cells[1]).toList();
        Thesaurus thesaurus = Thesaurus.ofTheField();
        long start = System.nanoTime();
        Linker linker = Linker.of(labels, thesaurus);
        double index = (System.nanoTime() - start) / 1e9;
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            IntStream.range(0, ROUNDS * titles.size())
                    .parallel()
                    .forEach(nth ->
                            linker.link(titles.get(nth % titles.size()), Optional.empty(), 10));
            rates[round] = ROUNDS * titles.size() * 1e9 / (System.nanoTime() - start);
        }
        Arrays.sort(rates);
        double[] spent = new double[titles.size()];
        for (int nth = 0; nth < spent.length; nth++) {
            start = System.nanoTime();
            linker.link(titles.get(nth), Optional.empty(), 10);
            spent[nth] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(spent);
        System.out.printf(
                "%,d labels indexed in %.2f s in a program just started, %,.0f titles/s, p99 %.2f ms%n",
                labels.size(), index, rates[ROUNDS / 2], spent[spent.length * 99 / 100]);
    }
}
