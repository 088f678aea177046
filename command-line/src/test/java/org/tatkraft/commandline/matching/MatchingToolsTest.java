package org.tatkraft.commandline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools write. */
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
    private CalledTools tools;

    @BeforeEach
    void registers() throws IOException {
        tools = new CalledTools(folder);
        var left = new ArrayList<>(List.of("nr;name;town"));
        var right = new ArrayList<>(List.of("town,nr,name"));
        int nth = 0;
        for (String trade : TRADES) {
            for (String name : NAMES) {
                nth++;
                left.add("L%d;%s %s KG;Ort %d".formatted(nth, trade, name, nth % 9));
                right.add("Ort %d,R%d,\"%s %s, Inhaber\"".formatted(nth % 9, nth, trade, name));
            }
        }
        tools.write("a.csv", left.toArray(String[]::new));
        tools.write("b.csv", right.toArray(String[]::new));
    }

    private void run(String call) {
        assertThat(tools.run(call)).as("%s", tools.told()).isZero();
    }

    @Test
    void pairsOfTwoTablesAreWrittenWithScoreAndReasons() throws IOException {
        run("duplicates --left a.csv --right b.csv --out pairs.csv --id nr");
        List<String> lines = tools.lines("pairs.csv");
        assertThat(lines.getFirst()).isEqualTo("left,right,score,reasons");
        assertThat(lines)
                .hasSizeGreaterThan(70)
                .anyMatch(line -> line.matches("L7,R7,[01]\\.\\d{4},.+"));
        long right = lines.stream().skip(1).filter(line -> line.matches("L(\\d+),R\\1,.*")).count();
        assertThat(right).isGreaterThan((long) (0.95 * (lines.size() - 1)));
    }

    @Test
    void aTableIsComparedWithItself() throws IOException {
        run("duplicates --records a.csv --out pairs.csv");
        assertThat(tools.lines("pairs.csv").getFirst()).isEqualTo("left,right,score,reasons");
    }

    @Test
    void theNearestOfEachRecordAreWritten() throws IOException {
        run("similar --records a.csv --top 3 --out near.csv");
        List<String> lines = tools.lines("near.csv");
        assertThat(lines.getFirst()).isEqualTo("id,rank,other,score,reasons");
        assertThat(lines).hasSize(1 + 3 * TRADES.size() * NAMES.size());
        assertThat(lines.get(1)).matches("L1,1,L\\d+,0\\.\\d{4},.+");
    }

    @Test
    void termsOfAVocabularyAreWritten() throws IOException {
        tools.write(
                "v.tsv",
                "label_id\tconcept\tlabel",
                "1\tbaker\tBäcker/Bäckerin",
                "2\tbaker\tBrotbäcker",
                "3\troofer\tDachdecker");
        tools.write("q.tsv", "query\ttitle", "a\tBäckerin", "b\tDachdecker");
        run("link --vocabulary v.tsv --queries q.tsv --out hits.tsv");
        assertThat(tools.lines("hits.tsv"))
                .startsWith("query\trank\tlabel_id\tconcept\tscore")
                .anyMatch(line -> line.startsWith("a\t1\t1\tbaker\t"))
                .anyMatch(line -> line.startsWith("b\t1\t3\troofer\t"));
    }

    @Test
    void reasonsAndALanguageMayBeAskedFor() throws IOException {
        tools.write(
                "v.tsv",
                "label_id\tconcept\tlabel\tlanguage",
                "1\tbaker\tBäcker\tde",
                "2\tbaker\tboulanger\tfr",
                "3\troofer\tDachdecker\tde",
                "4\troofer\tcouvreur\tfr");
        tools.write("q.tsv", "id\ttext", "a\tBäckerin");
        run("link --vocabulary v.tsv --queries q.tsv --out hits.tsv --reasons yes --language de");
        assertThat(tools.lines("hits.tsv"))
                .startsWith("query\trank\tlabel_id\tconcept\tscore\treasons")
                .anyMatch(line -> line.matches("a\t1\t1\tbaker\t0\\.\\d{4}\t.+"));
    }

    /** A town is a name if the plan says so, then it keeps records apart. */
    @Test
    void aPlanMaySayWhatStandsInColumns() throws IOException {
        tools.write("plan.yaml", "columns:", "  town: name");
        run("duplicates --records a.csv --out pairs.csv --plan plan.yaml");
        assertThat(tools.has("pairs.csv")).isTrue();
    }

    /** What a region calls a job fair. */
    @Test
    void editorsAddToTheThesaurus() throws IOException {
        tools.write(
                "r.csv",
                "id,title",
                "1,Stellenbasar im Herbst",
                "2,Salon de l'emploi",
                "3,Nuit des musées",
                "4,Sprachkurs am Abend",
                "5,Journée sportive");
        tools.write("more.tsv", "concept\tbroader\tde", "job-fair\t\tStellenbasar");
        run("similar --records r.csv --top 1 --out near.csv --thesaurus more.tsv");
        assertThat(tools.lines("near.csv")).anyMatch(line -> line.startsWith("1,1,2,"));
    }
}
