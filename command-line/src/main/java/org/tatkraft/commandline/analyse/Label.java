package org.tatkraft.commandline.analyse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a number is of.
 *
 * @param id the id in the plan
 * @param variable of which columns
 * @param by the group, by column
 * @param category the category; {@code null} if there is none
 * @param at which quantile; NaN if it is none
 */
record Label(
        String id, String variable, Map<String, String> by, @Nullable String category, double at) {

    static Label of(String id, String variable, Map<String, String> by) {
        return new Label(id, variable, by, null, Double.NaN);
    }

    Label category(String label) {
        return new Label(id, variable, by, label, at);
    }

    Label at(double share) {
        return new Label(id, variable, by, category, share);
    }
}
