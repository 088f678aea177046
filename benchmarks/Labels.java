import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tatkraft.textmatching.Words;
import org.tatkraft.textmatching.linking.Hit;
import org.tatkraft.textmatching.linking.Label;
import org.tatkraft.textmatching.linking.Linker;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/**
 * How well labels find their own concept when they are taken out of the vocabulary, with all others
 * of the concept that begin alike. It needs no answers, so what the linker weighs is chosen by it.
 */
public class Labels {

    private static final int ROUNDS = 16;

    /** Fewer labels leave nothing to be found by. */
    private static final int LEAST = 4;

    private static final int BEGINNING = 5;
    private static final int TOP = 100;

    private static String beginning(Label label) {
        String first = Words.of(label.text()).stream().findFirst().orElse("");
        return first.substring(0, Math.min(BEGINNING, first.length()));
    }

    public static void main(String[] arguments) throws IOException {
        List<Label> labels =
                Files.readAllLines(Path.of(arguments[0], "occupations.tsv")).stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .map(cells -> new Label(cells[0], cells[1], cells[2]))
                        .toList();
        Map<String, List<Label>> concepts = new LinkedHashMap<>();
        labels.forEach(label ->
                concepts.computeIfAbsent(label.concept(), absent -> new ArrayList<>()).add(label));
        double reciprocal = 0;
        double first = 0;
        int asked = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            var chance = new Random(round);
            Set<Label> out = new HashSet<>();
            var questions = new ArrayList<Label>();
            for (List<Label> of : concepts.values()) {
                if (of.size() >= LEAST) {
                    Label one = of.get(1 + chance.nextInt(of.size() - 1));
                    of.stream().skip(1).filter(each -> beginning(each).equals(beginning(one))).forEach(out::add);
                    if (!beginning(of.getFirst()).equals(beginning(one))) {
                        questions.add(one);
                    }
                }
            }
            Linker linker =
                    Linker.of(
                            labels.stream().filter(label -> !out.contains(label)).toList(),
                            Thesaurus.ofTheField());
            for (Label one : questions) {
                List<Hit> hits = linker.link(one.text(), Optional.empty(), TOP).hits();
                int rank = 0;
                while (rank < hits.size() && !hits.get(rank).label().concept().equals(one.concept())) {
                    rank++;
                }
                reciprocal += rank < hits.size() ? 1.0 / (rank + 1) : 0;
                first += rank == 0 ? 1 : 0;
                asked++;
            }
        }
        System.out.printf(
                "labels without their like, %d of %d: MRR %.4f, A@1 %.4f%n",
                asked / ROUNDS, labels.size(), reciprocal / asked, first / asked);
    }
}
