package org.tatkraft.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tatkraft.statistics.Categories;

/** Data files as people have them, and what is said of those that cannot be read. */
class CsvFileTest {

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private CsvFile read(String text, Set<String> numbers, Set<String> categories)
            throws IOException {
        return CsvFile.read(file(text), numbers, categories, bytes -> {});
    }

    private static List<@Nullable String> texts(Categories column) {
        var texts = new ArrayList<@Nullable String>();
        for (int row = 0; row < column.size(); row++) {
            texts.add(column.code(row) < 0 ? null : column.labels().get(column.code(row)));
        }
        return texts;
    }

    @Test
    void cellsAreReadAsTheyAre() throws IOException {
        CsvFile file =
                read(
                        "\uFEFFname,size,score\r\n\"Meyer, Söhne\",2,1.5\r\n\r\n"
                                + "\"die \"\"Neuen\"\"\nvon drüben\", 10 ,\r\n,9,-3e2",
                        Set.of("score"),
                        Set.of("name", "size"));
        assertThat(file.rows()).isEqualTo(3);
        assertThat(texts(file.categories("name")))
                .containsExactly("Meyer, Söhne", "die \"Neuen\"\nvon drüben", null);
        assertThat(file.categories("size").labels()).containsExactly("2", "9", "10");
        assertThat(file.numbers("score")).containsExactly(1.5, Double.NaN, -300);
    }

    /** In files with tabs quotation marks are mostly signs like others. */
    @Test
    void withTabsQuotationMarksMayStandAlone() throws IOException {
        CsvFile file =
                read(
                        "a\tb\n1\t\"open\n2\t5\" pipe\n3\t\"Meyer, \"\"neu\"\"\"\n4\t\"a\" and \"b\"\n",
                        Set.of(),
                        Set.of("b"));
        assertThat(texts(file.categories("b")))
                .containsExactly("\"open", "5\" pipe", "Meyer, \"neu\"", "\"a\" and \"b\"");
    }

    @Test
    void withSemicolonsNumbersMayHaveADecimalComma() throws IOException {
        CsvFile file = read("a;b\n1,5;x\n2.25;y\n", Set.of("a"), Set.of("b"));
        assertThat(file.numbers("a")).containsExactly(1.5, 2.25);
    }

    private List<String> problems(String text, Set<String> numbers, Set<String> categories)
            throws IOException {
        return read(text, numbers, categories).problems().stream()
                .map(each -> each.told().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() throws IOException {
        String text = "a,b\n1,x\nviel,y\n3\n4,z,zu\n\n-,w\n5,\"zwei\nZeilen\"\nNaN,v\n1e999,v\n";
        assertThat(problems(text, Set.of("a"), Set.of("b")))
                .containsExactly(
                        "data.csv:3:1: 'viel' is no number (column a).",
                        "data.csv:4: the line has 1 cells, and the header 2.",
                        "data.csv:5: the line has 3 cells, and the header 2.",
                        "data.csv:7:1: '-' is no number (column a).",
                        "data.csv:10:1: 'NaN' is no number (column a).",
                        "data.csv:11:1: '1e999' is no number (column a).");
    }

    @Test
    void whatStandsBehindAQuotationMarkIsNotLost() throws IOException {
        assertThat(
                        problems(
                                "x,g\n\"12\"3,a\n5,\"q\"x\n7,\"a \"\"b\"\"\"\n",
                                Set.of("x"),
                                Set.of("g")))
                .containsExactly(
                        "data.csv:2:1: something stands behind the closing quotation mark.",
                        "data.csv:3:2: something stands behind the closing quotation mark.");
    }

    /** With a comma before fractions, a point might stand between thousands. */
    @Test
    void pointsAndCommasInAColumnAreTold() throws IOException {
        assertThat(problems("x;y\n1,5;1.5\n1.234;2.25\n", Set.of("x", "y"), Set.of()))
                .containsExactly(
                        "data.csv:3:1: a point stands in this number, and a comma in that of line 2 (column x); write fractions alike, and thousands without a sign.");
    }

    @Test
    void rowsOfEmptyCellsAreNoAnswers() throws IOException {
        CsvFile file = read("x;g\n1;a\n;b\n;\n ; \n", Set.of("x"), Set.of("g"));
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.numbers("x")[1]).isNaN();
    }

    @Test
    void filesThatCannotBeReadToTheirEndAreRefused() {
        assertThatThrownBy(() -> read("", Set.of(), Set.of()))
                .hasMessageContaining("the file is empty.");
        assertThatThrownBy(() -> read("a,b\n", Set.of(), Set.of("a")))
                .hasMessageContaining("there is a header and nothing behind it.");
        assertThatThrownBy(() -> read("a,a\n1,2\n", Set.of(), Set.of("a")))
                .hasMessageContaining("two columns are called 'a'.");
        assertThatThrownBy(() -> read("a,b\n1,\"offen\n2,3\n", Set.of(), Set.of("b")))
                .hasMessageContaining(":2:2: a quotation mark is not closed.");
        assertThatThrownBy(() -> read("a\n" + "x\n".repeat(500), Set.of("a"), Set.of()))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        refused ->
                                assertThat(refused.lines())
                                        .hasSize(UnusableInput.MOST + 1)
                                        .last()
                                        .asString()
                                        .endsWith("these are the first 20 mistakes of more."));
    }

    @Test
    void otherEncodingsAreRefusedAndMarksOfByteOrderLeftOut() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "a,b\n1,groß\n2,groß\n".getBytes(StandardCharsets.ISO_8859_1));
        CsvFile file = CsvFile.read(latin, Set.of("a"), Set.of("b"), bytes -> {});
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(2);
                    assertThat(problem.message()).contains("is not in UTF-8");
                });
        Files.write(latin, "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvFile.read(latin, Set.of(), Set.of(), bytes -> {}))
                .hasMessageContaining("the header is not in UTF-8");
        assertThat(read("\uFEFFa,b\n1,2\n", Set.of("a"), Set.of()).numbers("a")).containsExactly(1);
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatThrownBy(() -> CsvHeader.of(Path.of("/dev/null")))
                .hasMessageContaining("save it as a file.");
    }

    /** The sign that stands for what could not be read may stand in a text of its own right. */
    @Test
    void whatOtherProgramsCouldNotReadIsNoMistake() throws IOException {
        CsvFile file = read("a,\uFFFD\n1,gro\uFFFDe\n", Set.of("a"), Set.of("\uFFFD"));
        assertThat(file.problems()).isEmpty();
        assertThat(file.categories("\uFFFD").labels()).containsExactly("gro\uFFFDe");
    }

    /** Large enough to be read in parts, with lines in quotes across their borders. */
    @Test
    void partsAreJoinedInTheOrderOfTheFile() throws IOException {
        var random = new Random(11);
        var text = new StringBuilder("id,text,number\n");
        var texts = new ArrayList<@Nullable String>();
        var numbers = new ArrayList<Double>();
        while (text.length() < 5_000_000) {
            String each =
                    switch (random.nextInt(4)) {
                        case 0 -> "kurz";
                        case 1 -> "Zeile eins\nZeile \"zwei\", " + random.nextInt(50);
                        case 2 -> "\n".repeat(1 + random.nextInt(4)) + "x";
                        default -> null;
                    };
            double number = random.nextInt(1_000_000) / 1000.0 * (random.nextBoolean() ? 1 : -1);
            texts.add(each == null ? null : each.strip());
            numbers.add(number);
            text.append(texts.size()).append(',');
            text.append(each == null ? "" : "\"" + each.replace("\"", "\"\"") + "\"");
            text.append(',').append(number).append('\n');
        }
        CsvFile file = read(text.toString(), Set.of("number", "id"), Set.of("text"));
        assertThat(file.rows()).isEqualTo(texts.size());
        assertThat(file.numbers("number"))
                .containsExactly(numbers.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(
                        texts(file.categories("text")).stream()
                                .map(each -> each == null ? null : each.strip()))
                .containsExactlyElementsOf(texts);
        assertThat(file.numbers("id")[texts.size() - 1]).isEqualTo(texts.size());
    }

    @Test
    void numbersAreTheNearestOnesToWhatIsWritten() {
        var random = new Random(5);
        for (int nth = 0; nth < 20_000; nth++) {
            double number =
                    switch (nth % 4) {
                        case 0 -> random.nextInt(100_000) / 100.0;
                        case 1 -> Double.longBitsToDouble(random.nextLong());
                        case 2 -> random.nextGaussian();
                        default -> random.nextLong();
                    };
            if (Double.isFinite(number)) {
                byte[] text = Double.toString(number).getBytes(StandardCharsets.US_ASCII);
                assertThat(Decimal.parse(text, 0, text.length, '.')).isEqualTo(number);
            }
        }
        byte[] none = "1.2.3".getBytes(StandardCharsets.US_ASCII);
        assertThat(Decimal.parse(none, 0, none.length, '.')).isNaN();
    }
}
