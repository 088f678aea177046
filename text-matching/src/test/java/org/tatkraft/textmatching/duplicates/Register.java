package org.tatkraft.textmatching.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Employers as they stand in registers, with what typing and time make of them. */
final class Register {

    private static final List<String> NAMES =
            List.of(
                    "Müller",
                    "Schmitt",
                    "Wagner",
                    "Becker",
                    "Hoffmann",
                    "Koch",
                    "Richter",
                    "Klein",
                    "Schröder",
                    "Neumann",
                    "Braun",
                    "Krüger",
                    "Hartmann",
                    "Lange",
                    "Krause",
                    "Lehmann",
                    "Köhler",
                    "Herrmann",
                    "König",
                    "Mayer",
                    "Fuchs",
                    "Kaiser",
                    "Peters",
                    "Scholz",
                    "Möller",
                    "Weiß",
                    "Jung",
                    "Hahn",
                    "Vogel",
                    "Keller",
                    "Günther",
                    "Frank",
                    "Berger",
                    "Winkler",
                    "Roth",
                    "Beck",
                    "Lorenz",
                    "Baumann",
                    "Franke",
                    "Albrecht",
                    "Schuster",
                    "Simon",
                    "Ludwig",
                    "Böhm",
                    "Winter",
                    "Kraus",
                    "Martin");
    private static final List<String> TRADES =
            List.of(
                    "Bäckerei",
                    "Tischlerei",
                    "Elektro",
                    "Sanitär",
                    "Autohaus",
                    "Metallbau",
                    "Gärtnerei",
                    "Malerbetrieb",
                    "Zimmerei",
                    "Metzgerei",
                    "Spedition",
                    "Druckerei");
    private static final List<String> STREETS =
            List.of(
                    "Hauptstraße",
                    "Bahnhofstraße",
                    "Kirchweg",
                    "Marktplatz",
                    "Lindenallee",
                    "Ring");
    private static final List<String> TOWNS =
            List.of("Auental", "Moorland", "Hohenwald", "Steinbach", "Bergheim", "Seefeld");

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();

    Register(long seed) {
        this.random = new Random(seed);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** An employer: name, street, town, staff. */
    List<String> employer() {
        return List.of(
                one(TRADES) + " " + one(NAMES) + " & " + one(NAMES) + " GmbH",
                one(STREETS) + " " + (1 + random.nextInt(120)),
                one(TOWNS),
                Integer.toString(1 + random.nextInt(300)));
    }

    /** The same as somebody else writes it down. */
    List<String> again(List<String> employer) {
        String name = random.nextBoolean() ? mistyped(employer.get(0)) : employer.get(0);
        return List.of(
                random.nextInt(3) == 0 ? name.replace(" GmbH", "") : name,
                random.nextInt(5) == 0 ? "" : employer.get(1).replace("straße", "str."),
                employer.get(2),
                random.nextInt(4) == 0 ? "" : employer.get(3));
    }

    private String mistyped(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, at) + text.substring(at + 1);
    }

    /** Adds a row, the first cell being its id. */
    void add(String id, List<String> employer) {
        var row = new ArrayList<>(List.of(id));
        row.addAll(employer);
        rows.add(row);
    }

    Table table() {
        Collections.shuffle(rows, random);
        var columns = new ArrayList<Table.Column>();
        List<String> names = List.of("id", "name", "street", "town", "staff");
        for (int nth = 1; nth < names.size(); nth++) {
            int column = nth;
            columns.add(
                    new Table.Column(
                            names.get(nth), rows.stream().map(row -> row.get(column)).toList()));
        }
        return new Table(rows.stream().map(List::getFirst).toList(), columns);
    }

    /** Twice the harmonic mean: how well pairs that were found are those that are right. */
    static double f1(List<Match> matches, Set<List<String>> right) {
        Set<List<String>> found = new HashSet<>();
        matches.forEach(each -> found.add(List.of(each.left(), each.right())));
        long both = found.stream().filter(right::contains).count();
        return 2.0 * both / (found.size() + right.size());
    }
}
