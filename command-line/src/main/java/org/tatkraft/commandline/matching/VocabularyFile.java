package org.tatkraft.commandline.matching;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.commandline.files.TextTable;
import org.tatkraft.textmatching.Language;
import org.tatkraft.textmatching.linking.Label;

/**
 * A vocabulary in a file: the columns "label_id", "concept" and "label", and "language" if its
 * labels are in several.
 */
final class VocabularyFile {

    private static final String ID = "label_id";
    private static final String CONCEPT = "concept";
    private static final String LABEL = "label";
    private static final String LANGUAGE = "language";

    private VocabularyFile() {}

    /** Reads the labels, and tells how far it is; what is wrong with them is noted. */
    static List<Label> read(Path file, Problems problems, PrintStream messages) {
        return Tables.texts(file, Optional.of(ID), List.of(CONCEPT, LABEL), problems, messages)
                .map(table -> labels(table, problems))
                .orElse(List.of());
    }

    private static List<Label> labels(TextTable table, Problems problems) {
        Map<String, List<String>> columns = table.columns();
        List<String> concepts = Objects.requireNonNull(columns.get(CONCEPT));
        List<String> texts = Objects.requireNonNull(columns.get(LABEL));
        List<String> languages = columns.getOrDefault(LANGUAGE, List.of());
        Tables.requirePlainNames(table, problems);
        var labels = new ArrayList<Label>();
        for (int row = 0; row < texts.size(); row++) {
            String concept = concepts.get(row);
            if (concept.isEmpty() || Tables.isBroken(concept)) {
                String what = concept.isEmpty() ? "the concept is missing" : Tables.BROKEN;
                problems.add(table.problem(row, CONCEPT, what));
            }
            if (texts.get(row).isEmpty()) {
                problems.add(table.problem(row, LABEL, "the label is missing"));
            }
            String code = languages.isEmpty() ? "" : languages.get(row);
            Optional<Language> language = Language.of(code.toLowerCase(Locale.ROOT));
            if (!code.isEmpty() && language.isEmpty()) {
                String what = "'%s' is none of the languages de, fr, en, nl".formatted(code);
                problems.add(table.problem(row, LANGUAGE, what));
            }
            labels.add(new Label(table.ids().get(row), concept, texts.get(row), language));
        }
        return labels;
    }
}
