package org.tatkraft.commandline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in files, pairs and hits in files, and what is said of files that cannot be used. */
class MatchingToolsTest {

    private static final List<String> TRADES =
            List.of(
                    "Bäckerei",
                    "Tischlerei",
                    "Elektro",
                    "Sanitär",
                    "Autohaus",
                    "Metallbau",
                    "Hotel");
    private static final List<String> NAMES =
            List.of(
                    "Müller", "Schmitt", "Wagner", "Becker", "Koch", "Richter", "Klein", "Wolf",
                    "Neumann", "Braun", "Lange");

    @TempDir private Path folder;
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    private int run(String... words) {
        var arguments = new ArrayList<String>();
        for (String word : words) {
            arguments.add(word.matches(".*\\.csv") ? folder.resolve(word).toString() : word);
        }
        messages.reset();
        return FindDuplicates.run(
                arguments, new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private List<String> told() {
        return messages.toString(StandardCharsets.UTF_8).replace(folder + "/", "").lines().toList();
    }

    private void registers() throws IOException {
        var left = new StringBuilder("nr;name;town\n");
        var right = new StringBuilder("town,nr,name\n");
        int nth = 0;
        for (String trade : TRADES) {
            for (String name : NAMES) {
                nth++;
                left.append("L%d;%s %s KG;Ort %d\n".formatted(nth, trade, name, nth % 9));
                right.append(
                        "Ort %d,R%d,\"%s %s, Inhaber\"\n".formatted(nth % 9, nth, trade, name));
            }
        }
        Files.writeString(folder.resolve("a.csv"), left);
        Files.writeString(folder.resolve("b.csv"), right);
    }

    @Test
    void pairsOfTwoTablesAreWrittenWithScoreAndReasons() throws IOException {
        registers();
        assertThat(run("--left", "a.csv", "--right", "b.csv", "--out", "pairs.csv", "--id", "nr"))
                .as("%s", told())
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("pairs.csv"));
        assertThat(lines.getFirst()).isEqualTo("left,right,score,reasons");
        assertThat(lines)
                .hasSizeGreaterThan(70)
                .anyMatch(line -> line.matches("L7,R7,[01]\\.\\d{4},.+"));
        long right = lines.stream().skip(1).filter(line -> line.matches("L(\\d+),R\\1,.*")).count();
        assertThat(right).isGreaterThan((long) (0.95 * (lines.size() - 1)));
    }

    @Test
    void aTableIsComparedWithItself() throws IOException {
        registers();
        assertThat(run("--records", "a.csv", "--out", "pairs.csv")).as("%s", told()).isZero();
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")).getFirst())
                .isEqualTo("left,right,score,reasons");
    }

    @Test
    void whatCannotBeUsedIsToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,name\n1,x\n1,y\n,z\n");
        Files.writeString(folder.resolve("b.csv"), "id,name\n1,x\n2\n");
        assertThat(run("--left", "a.csv", "--right", "b.csv", "--out", "gone/pairs.csv"))
                .isEqualTo(1);
        assertThat(told())
                .anyMatch(line -> line.contains("there is no folder"))
                .contains(
                        "a.csv:3:1: two rows are called '1' (column id).",
                        "a.csv:4:1: the row has no name (column id).",
                        "b.csv:3: the line has 1 cells, and the header 2.",
                        "Nothing was written.");
        assertThat(run("--left", "a.csv", "--right", "none.csv", "--out", "p.csv", "--id", "nr"))
                .isEqualTo(1);
        assertThat(told())
                .contains(
                        "a.csv:1: there is no column 'nr', only id, name.",
                        "none.csv: there is no such file.");
        assertThat(run("--left", "a.csv")).isEqualTo(2);
        assertThat(run("--links", "a.csv")).isEqualTo(2);
        assertThat(told().getFirst())
                .startsWith("tatkraft: there is no option '--links', only --id");
    }

    @Test
    void tablesWithNothingInCommonAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,name\n1,x\n");
        Files.writeString(folder.resolve("b.csv"), "id,title\n1,x\n");
        assertThat(run("--left", "a.csv", "--right", "b.csv", "--out", "p.csv")).isEqualTo(1);
        assertThat(told().getFirst())
                .isEqualTo("a.csv: The tables have no column of words in common.");
        assertThat(Files.exists(folder.resolve("p.csv"))).isFalse();
    }

    @Test
    void theNearestOfEachRecordAreWritten() throws IOException {
        registers();
        var out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        String records = folder.resolve("a.csv").toString();
        String near = folder.resolve("near.csv").toString();
        assertThat(FindSimilar.run(List.of("--records", records, "--top", "3", "--out", near), out))
                .as("%s", told())
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve("near.csv"));
        assertThat(lines.getFirst()).isEqualTo("id,rank,other,score,reasons");
        assertThat(lines).hasSize(1 + 3 * TRADES.size() * NAMES.size());
        assertThat(lines.get(1)).matches("L1,1,L\\d+,0\\.\\d{4},.+");
        assertThat(FindSimilar.run(List.of("--records", records, "--top", "0", "--out", near), out))
                .isEqualTo(2);
        assertThat(FindSimilar.run(List.of("--records", records, "--out", records), out))
                .isEqualTo(1);
    }

    @Test
    void termsOfAVocabularyAreWritten() throws IOException {
        Path vocabulary =
                Files.writeString(
                        folder.resolve("v.tsv"),
                        "label_id\tconcept\tlabel\n1\tbaker\tBäcker/Bäckerin\n2\tbaker\tBrotbäcker\n3\troofer\tDachdecker\n");
        Path queries =
                Files.writeString(
                        folder.resolve("q.tsv"), "query\ttitle\na\tBäckerin\nb\tDachdecker\n");
        Path hits = folder.resolve("hits.tsv");
        var out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        List<String> words =
                List.of(
                        "--vocabulary",
                        vocabulary.toString(),
                        "--queries",
                        queries.toString(),
                        "--out",
                        hits.toString());
        assertThat(LinkTerms.run(words, out)).as("%s", told()).isZero();
        assertThat(Files.readAllLines(hits))
                .first()
                .isEqualTo("query\trank\tlabel_id\tconcept\tscore");
        assertThat(Files.readAllLines(hits))
                .anyMatch(line -> line.startsWith("a\t1\t1\tbaker\t"))
                .anyMatch(line -> line.startsWith("b\t1\t3\troofer\t"));
        Files.writeString(vocabulary, "label_id\tlabel\n1\tBäcker\n");
        assertThat(LinkTerms.run(words, out)).isEqualTo(1);
        assertThat(told()).contains("v.tsv:1: there is no column 'concept', only label_id, label.");
    }

    @Test
    void aPlanMaySayWhatStandsInColumns() throws IOException {
        registers();
        Path plan = Files.writeString(folder.resolve("plan.yaml"), "columns:\n  town: name\n");
        assertThat(run("--records", "a.csv", "--out", "pairs.csv", "--plan", plan.toString()))
                .as("%s", told())
                .isZero();
        Files.writeString(plan, "columns:\n  town: place\n  size: number\n");
        assertThat(run("--records", "a.csv", "--out", "p.csv", "--plan", plan.toString()))
                .isEqualTo(1);
        assertThat(told().getFirst())
                .isEqualTo(
                        "plan.yaml:2:9: 'place' is not possible here, only text, name, number, date,"
                                + " code, language, left_out.");
        Files.writeString(plan, "columns:\n  size: number\n");
        assertThat(run("--records", "a.csv", "--out", "p.csv", "--plan", plan.toString()))
                .isEqualTo(1);
        assertThat(told().getFirst()).isEqualTo("plan.yaml:2:9: there is no column 'size'.");
        assertThat(Files.exists(folder.resolve("p.csv"))).isFalse();
    }

    /** What a region calls a job fair, and what is wrong with a file that says so. */
    @Test
    void editorsAddToTheThesaurus() throws IOException {
        var out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Path records =
                Files.writeString(
                        folder.resolve("r.csv"),
                        "id,title\n1,Stellenbasar im Herbst\n2,Salon de l'emploi\n3,Nuit des musées\n"
                                + "4,Sprachkurs am Abend\n5,Journée sportive\n");
        Path more = folder.resolve("more.tsv");
        Path near = folder.resolve("near.csv");
        List<String> words =
                List.of(
                        "--records",
                        records.toString(),
                        "--top",
                        "1",
                        "--out",
                        near.toString(),
                        "--thesaurus",
                        more.toString());
        Files.writeString(more, "concept\tbroader\tde\njob-fair\t\tStellenbasar\n");
        assertThat(FindSimilar.run(words, out)).as("%s", told()).isZero();
        assertThat(Files.readAllLines(near)).anyMatch(line -> line.startsWith("1,1,2,"));
        messages.reset();
        Files.writeString(more, "concept\tbroader\tde\njob-fair\tStellenbasar\n");
        assertThat(FindSimilar.run(words, out)).isEqualTo(1);
        assertThat(told()).contains("more.tsv:2: there are 2 columns, not 3.");
    }

    @Test
    void reasonsAndALanguageMayBeAskedFor() throws IOException {
        var out = new PrintStream(messages, true, StandardCharsets.UTF_8);
        Path vocabulary =
                Files.writeString(
                        folder.resolve("v.tsv"),
                        "label_id\tconcept\tlabel\tlanguage\n1\tbaker\tBäcker\tde\n"
                                + "2\tbaker\tboulanger\tfr\n3\troofer\tDachdecker\tde\n"
                                + "4\troofer\tcouvreur\tfr\n");
        Path queries = Files.writeString(folder.resolve("q.tsv"), "id\ttext\na\tBäckerin\n");
        Path hits = folder.resolve("hits.tsv");
        var words =
                new ArrayList<>(
                        List.of(
                                "--vocabulary",
                                vocabulary.toString(),
                                "--queries",
                                queries.toString(),
                                "--out",
                                hits.toString(),
                                "--reasons",
                                "yes",
                                "--language",
                                "de"));
        assertThat(LinkTerms.run(words, out)).as("%s", told()).isZero();
        assertThat(Files.readAllLines(hits))
                .contains("query\trank\tlabel_id\tconcept\tscore\treasons")
                .anyMatch(line -> line.matches("a\t1\t1\tbaker\t0\\.\\d{4}\t.+"));
        words.set(words.size() - 1, "xx");
        assertThat(LinkTerms.run(words, out)).isEqualTo(2);
        assertThat(told()).anyMatch(line -> line.contains("--language is de, fr, en or nl"));
    }
}
