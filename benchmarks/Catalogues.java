import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.textmatching.index.Catalogue;
import org.tatkraft.textmatching.index.Catalogue.Found;
import org.tatkraft.textmatching.index.Catalogue.Item;
import org.tatkraft.textmatching.index.LuceneIndex;
import org.tatkraft.textmatching.thesaurus.Thesaurus;

/** How long a catalogue takes to fill, to change and to be asked what is like an entry; what it finds. */
public class Catalogues {

    private static final int TOP = 5;
    private static final int QUESTIONS = 1000;

    private static List<Item> items(Path file, List<String> columns) {
        var problems = new Problems();
        TextTable table =
                TextTable.read(file, Optional.empty(), columns, bytes -> {}, problems).orElseThrow();
        problems.refuse();
        var items = new ArrayList<Item>();
        for (int row = 0; row < table.ids().size(); row++) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String column : columns) {
                texts.put(column, table.columns().get(column).get(row));
            }
            items.add(new Item(table.ids().get(row), texts, Optional.empty()));
        }
        return items;
    }

    private static String spent(double[] milliseconds) {
        Arrays.sort(milliseconds);
        return "%.2f ms, p99 %.2f ms"
                .formatted(
                        milliseconds[milliseconds.length / 2],
                        milliseconds[milliseconds.length * 99 / 100]);
    }

    public static void main(String[] arguments) throws IOException {
        List<Item> items = items(Path.of(arguments[0]), List.of(arguments).subList(2, arguments.length));
        try (var index = new LuceneIndex();
                var near = new PrintStream(arguments[1])) {
            var catalogue = new Catalogue(index, Thesaurus.ofTheField());
            long start = System.nanoTime();
            catalogue.put(items);
            double filled = (System.nanoTime() - start) / 1e9;
            near.println("id,other");
            for (Item item : items) {
                for (Found found : catalogue.similar(item, TOP)) {
                    near.println(item.id() + "," + found.id());
                }
            }
            double[] asked = new double[QUESTIONS];
            double[] changed = new double[QUESTIONS];
            for (int nth = 0; nth < QUESTIONS; nth++) {
                Item item = items.get(nth % items.size());
                start = System.nanoTime();
                catalogue.similar(item, TOP);
                asked[nth] = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                catalogue.put(List.of(item));
                catalogue.similar(item, TOP);
                changed[nth] = (System.nanoTime() - start) / 1e6;
            }
            System.out.printf(
                    "%,d entries in a catalogue, filled in %.1f s: asked in %s; changed and asked in %s%n",
                    items.size(), filled, spent(asked), spent(changed));
        }
    }
}
