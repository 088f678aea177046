package org.tatkraft.commandline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is wrong with files is told in one run, with its place, and nothing is written. */
class MatchingMistakesTest {

    private static final String REFUSED = "Nothing was written.";

    @TempDir private Path folder;
    private CalledTools tools;

    @BeforeEach
    void soundFiles() throws IOException {
        tools = new CalledTools(folder);
        tools.write("a.csv", "id,name,town", "1,Bäckerei Koch,Trier", "2,Hotel Klein,Trier");
        tools.write("v.tsv", "label_id\tconcept\tlabel", "1\tbaker\tBäcker", "2\troofer\tDecker");
        tools.write("q.tsv", "query\ttitle", "a\tBäckerin");
    }

    private void refused(String call, String... told) {
        assertThat(tools.run(call)).as("%s", tools.told()).isEqualTo(1);
        assertThat(tools.told()).containsExactly(told);
        assertThat(tools.has("out.csv")).isFalse();
    }

    private void wrongCall(String call, String told) {
        assertThat(tools.run(call)).isEqualTo(2);
        assertThat(tools.told()).singleElement().asString().contains(told);
    }

    @Test
    void rowsHaveNamesAndCells() throws IOException {
        tools.write("b.csv", "id,name", "1,x", "1,y", ",z", "4");
        refused(
                "duplicates --left b.csv --right none.csv --out out.csv",
                "b.csv:3:1: two rows are called '1' (column id).",
                "b.csv:4:1: the row has no name (column id).",
                "b.csv:5: the line has 1 cells, and the header 2.",
                "none.csv: there is no such file.",
                REFUSED);
        refused(
                "duplicates --left a.csv --right b.csv --out out.csv --id nr",
                "a.csv:1: there is no column 'nr', only id, name, town.",
                "b.csv:1: there is no column 'nr', only id, name.",
                REFUSED);
    }

    @Test
    void tablesHaveSomethingInCommon() throws IOException {
        tools.write("b.csv", "id,title", "1,x");
        refused(
                "duplicates --left a.csv --right b.csv --out out.csv",
                "a.csv: The tables have no column of words in common.",
                REFUSED);
    }

    @Test
    void resultsGoSomewhereElse() throws IOException {
        Files.createDirectory(folder.resolve("f.csv"));
        refused(
                "similar --records a.csv --out a.csv",
                "a.csv: this file is read; results go to another.",
                REFUSED);
        refused(
                "similar --records f.csv --out f.csv --plan f.csv --thesaurus f.csv",
                "f.csv: this is a folder.",
                "f.csv: this file is read; results go to another.",
                REFUSED);
        assertThat(tools.run("similar --records a.csv --out gone/out.csv")).isEqualTo(1);
        assertThat(tools.told().getFirst()).contains("there is no folder");
    }

    @Test
    void aPlanNamesColumnsThatAreThereAndKindsThatAre() throws IOException {
        String call = "duplicates --records a.csv --out out.csv --plan plan.yaml";
        tools.write("plan.yaml", "columns:", "  town: place", "  size: number", "  name: [text]");
        refused(
                call,
                "plan.yaml:2:9: 'place' is not possible here, only text, name, number, date,"
                        + " code, language, left_out.",
                "plan.yaml:3:9: there is no column 'size'.",
                "plan.yaml:4:9: a text is expected here.",
                REFUSED);
        tools.write("plan.yaml", "columns:");
        refused(
                call,
                "plan.yaml:1:9: keys with values are expected here, such as {key: value}.",
                REFUSED);
    }

    @Test
    void labelsHaveConceptsAndTexts() throws IOException {
        String call = "link --vocabulary v.tsv --queries q.tsv --out out.csv";
        tools.write("v.tsv", "label_id", "1");
        tools.write("q.tsv", "query", "a");
        refused(
                call,
                "v.tsv:1: there is no column 'concept', only label_id.",
                "v.tsv:1: there is no column 'label', only label_id.",
                "q.tsv:1: a column with texts is missing behind the id.",
                REFUSED);
        tools.write(
                "v.tsv",
                "label_id\tconcept\tlabel\tlanguage",
                "1\t\tBäcker\tde",
                "2\tbaker\t\tde",
                "3\tbaker\tBackwarenhersteller\txx");
        tools.write("q.tsv", "query,title", "\"a\nb\",Bäckerin");
        refused(
                call,
                "v.tsv:2:2: the concept is missing (column concept).",
                "v.tsv:3:3: the label is missing (column label).",
                "v.tsv:4:4: 'xx' is none of the languages de, fr, en, nl (column language).",
                "q.tsv:2:1: the name has a tab or a line break (column query).",
                REFUSED);
    }

    @Test
    void wordsOfOnesOwnHaveConcepts() throws IOException {
        String call = "similar --records a.csv --out out.csv --thesaurus more.tsv";
        tools.write(
                "more.tsv",
                "concept\tbroader\tde",
                "job-fair\tStellenbasar",
                "onion-market\tmarkets-of-ours\tZwiebelmarkt",
                "a\tb\tEins",
                "b\ta\tZwei");
        refused(
                call,
                "more.tsv:2: there are 2 columns, not 3.",
                "more.tsv:3: there is no concept 'markets-of-ours', which is said to be broader.",
                "more.tsv:4: the concept 'a' is broader than itself: b, a.",
                "more.tsv:5: the concept 'b' is broader than itself: a, b.",
                REFUSED);
        tools.write("more.tsv", "concept\tbroader\tde");
        refused(call, "more.tsv:1: there are no concepts in it.", REFUSED);
    }

    @Test
    void callsAreWhole() {
        wrongCall("duplicates --left a.csv", "duplicates takes --left A.csv --right B.csv or");
        wrongCall("duplicates --links a.csv", "there is no option '--links', only --id");
        wrongCall("duplicates --records  --out out.csv", "--records needs a value.");
        wrongCall(
                "similar --records a.csv --top 0 --out out.csv",
                "--top is a whole number from 1 to 1000, not '0'.");
        wrongCall(
                "link --vocabulary v.tsv --queries q.tsv --out out.csv --language xx",
                "--language is de, fr, en or nl, not 'xx'.");
    }
}
