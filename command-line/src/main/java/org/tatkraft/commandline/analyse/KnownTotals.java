package org.tatkraft.commandline.analyse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tatkraft.commandline.analyse.Plan.Step;
import org.tatkraft.commandline.analyse.Plan.Totals;
import org.tatkraft.commandline.files.CsvFile;
import org.tatkraft.commandline.files.CsvHeader;
import org.tatkraft.commandline.files.Decimal;
import org.tatkraft.commandline.files.Problems;
import org.tatkraft.statistics.Categories;

/** Numbers of the population that a plan names, in itself or in files beside it. */
final class KnownTotals {

    private final Map<Totals, Map<String, Double>> numbers = new HashMap<>();
    private final Problems problems;

    private KnownTotals(Problems problems) {
        this.problems = problems;
    }

    /** Reads them all; what cannot be read is noted. */
    static KnownTotals of(List<Step> steps, Problems problems) {
        var known = new KnownTotals(problems);
        for (Step each : steps) {
            each.margins().forEach(known::read);
        }
        return known;
    }

    /** The numbers by label; nothing if they could not be read. */
    Optional<Map<String, Double>> of(Totals totals) {
        return Optional.ofNullable(numbers.get(totals));
    }

    private void read(Totals totals) {
        if (totals.file().isEmpty()) {
            keep(totals, totals.given());
            return;
        }
        Path file = totals.file().get();
        if (!totals.node().isFile(file)) {
            return;
        }
        var columns = new PlannedColumns(Set.of(totals.column()), new LinkedHashSet<>(totals.by()));
        problems.read(file, () -> CsvHeader.of(file))
                .filter(header -> columns.areIn(header, totals.node()))
                .flatMap(header ->
                        problems.read(
                                file,
                                () ->
                                        CsvFile.read(
                                                file,
                                                columns.numbers(),
                                                columns.categories(),
                                                bytes -> {})))
                .ifPresent(read -> sum(totals, read));
    }

    /** Sums up what a finer file has of each label. */
    private void sum(Totals totals, CsvFile file) {
        file.problems().forEach(problems::add);
        double[] column = file.numbers(totals.column());
        var sums = new LinkedHashMap<String, Double>();
        for (int row = 0; row < file.rows(); row++) {
            var labels = new ArrayList<String>();
            for (String name : totals.by()) {
                Categories categories = file.categories(name);
                int code = categories.code(row);
                labels.add(code < 0 ? "" : categories.labels().get(code));
                if (code < 0) {
                    problems.addUnlessTold(file.problem(row, name, "there is no " + name + "."));
                }
            }
            double number = column[row];
            if (Double.isNaN(number)) {
                problems.addUnlessTold(
                        file.problem(row, totals.column(), "there is no " + totals.column() + "."));
            }
            if (number < 0) {
                problems.addUnlessTold(
                        file.problem(
                                row,
                                totals.column(),
                                "the number %s is negative.".formatted(Decimal.text(number))));
            }
            sums.merge(String.join("|", labels), number < 0 ? Double.NaN : number, Double::sum);
        }
        keep(totals, sums);
    }

    private void keep(Totals totals, Map<String, Double> sums) {
        if (sums.values().stream().noneMatch(each -> each.isNaN())) {
            numbers.put(totals, sums);
        }
    }
}
