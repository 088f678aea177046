package org.tatkraft.commandline.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tatkraft.commandline.files.PlanFile;
import org.tatkraft.commandline.files.PlanNode;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.textmatching.duplicates.ColumnKind;
import org.tatkraft.textmatching.duplicates.Table;

/** What a plan says of columns, where their content does not tell: {@code columns: {zip: code}}. */
final class ColumnPlan {

    private final Map<String, ColumnKind> kinds = new LinkedHashMap<>();
    private final Map<String, PlanNode> places = new LinkedHashMap<>();

    private ColumnPlan() {}

    /** Reads a plan, if there is one; what is wrong with it is noted. */
    static ColumnPlan read(Optional<Path> file, Problems problems) {
        var plan = new ColumnPlan();
        file.flatMap(path -> problems.read(path, () -> PlanFile.root(path, problems)))
                .ifPresent(root -> plan.read(root));
        return plan;
    }

    private void read(PlanNode root) {
        PlanNode columns = root.fields(Set.of("columns")).get("columns");
        if (columns == null) {
            root.problem("the key 'columns' is missing: what stands in which column.");
            return;
        }
        columns.fields()
                .forEach((name, place) -> {
                    places.put(name, place);
                    ColumnKind kind = place.word(ColumnKind.class);
                    if (kind != null) {
                        kinds.put(name, kind);
                    }
                });
    }

    /** Notes the columns that none of some tables has. */
    void check(List<Table> tables) {
        places.forEach((name, place) -> {
            boolean isThere =
                    tables.stream()
                            .flatMap(table -> table.columns().stream())
                            .anyMatch(column -> column.name().equals(name));
            if (!isThere) {
                place.problem("there is no column '%s'.".formatted(name));
            }
        });
    }

    /** A table whose columns are as the plan says. */
    Table applied(Table table) {
        var columns = new ArrayList<Table.Column>();
        for (Table.Column each : table.columns()) {
            columns.add(
                    new Table.Column(
                            each.name(),
                            each.values(),
                            Optional.ofNullable(kinds.get(each.name()))));
        }
        return new Table(table.ids(), columns);
    }
}
