package org.tatkraft.commandline.analyse;

import java.util.List;
import java.util.Optional;
import org.tatkraft.commandline.analyse.Plan.Design;
import org.tatkraft.statistics.SurveyDesign;
import org.tatkraft.statistics.UnusableRows;

/** Makes the design that a plan names from the answers. */
final class Drawn {

    private Drawn() {}

    /** The design; nothing if it cannot be one, which is noted. */
    static Optional<SurveyDesign> of(Design plan, Answers answers) {
        if (!answers.have(PlannedColumns.of(plan))) {
            return Optional.empty();
        }
        try {
            return Optional.of(design(plan, answers));
        } catch (UnusableRows rows) {
            answers.note(rows, row -> columns(plan, row.of()));
        } catch (IllegalArgumentException impossible) {
            plan.node().problem(impossible);
        }
        return Optional.empty();
    }

    private static SurveyDesign design(Design plan, Answers answers) {
        SurveyDesign.Builder design =
                SurveyDesign.of(answers.rows()).singleUnitStrata(plan.single());
        design.strata(answers.joint(plan.strata()).occurring());
        if (!plan.cluster().isEmpty()) {
            design.clusters(answers.categories(plan.cluster()), plan.nested());
        }
        if (!plan.weight().isEmpty()) {
            design.weights(answers.numbers(plan.weight()));
        }
        if (!plan.populationSize().isEmpty()) {
            design.populationSizes(answers.numbers(plan.populationSize()));
        }
        return design.build();
    }

    private static List<String> columns(Design plan, String of) {
        return switch (of) {
            case "stratum" -> plan.strata();
            case "cluster" -> List.of(plan.cluster());
            case "weight" -> List.of(plan.weight());
            default -> List.of(plan.populationSize());
        };
    }
}
