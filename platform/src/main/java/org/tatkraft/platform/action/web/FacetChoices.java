package org.tatkraft.platform.action.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.radar.FacetIndex;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.strategy.Element;

/**
 * A facet with what can be chosen in it.
 *
 * @param name its name in messages
 * @param parameter its name in the address
 * @param open whether it is shown unfolded
 * @param choices what can be chosen
 */
public record FacetChoices(String name, String parameter, boolean open, List<Choice> choices) {

    /**
     * Something that can be chosen.
     *
     * @param value as in the address
     * @param label as it is read
     * @param number how many actions it would leave
     * @param chosen whether it is chosen
     */
    public record Choice(String value, String label, int number, boolean chosen) {}

    static List<FacetChoices> of(
            Shell shell,
            ActionQuery query,
            FacetIndex<ActionFacet>.Selection selection,
            List<Element> fields) {
        return Arrays.stream(ActionFacet.values())
                .map(facet -> of(shell, facet, query, selection.counts(facet), fields))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    private static FacetChoices of(
            Shell shell,
            ActionFacet facet,
            ActionQuery query,
            NavigableMap<String, Integer> counts,
            List<Element> fields) {
        List<String> chosen = query.chosen(facet);
        var choices = new ArrayList<Choice>();
        labels(shell, facet, counts, fields)
                .forEach((value, label) -> {
                    if (counts.containsKey(value) || chosen.contains(value)) {
                        choices.add(
                                new Choice(
                                        value,
                                        label,
                                        counts.getOrDefault(value, 0),
                                        chosen.contains(value)));
                    }
                });
        return new FacetChoices(
                facet.word(),
                facet.parameter(),
                facet == ActionFacet.PURPOSE || !chosen.isEmpty(),
                choices);
    }

    /** The values of a facet in the order in which they are offered, and how they are read. */
    private static Map<String, String> labels(
            Shell shell,
            ActionFacet facet,
            NavigableMap<String, Integer> counts,
            List<Element> fields) {
        var labels = new LinkedHashMap<String, String>();
        switch (facet) {
            case FIELD ->
                    fields.forEach(
                            field -> labels.put(field.slug(), shell.in(field.title()).text()));
            case YEAR -> counts.descendingKeySet().forEach(year -> labels.put(year, year));
            default ->
                    facet.words()
                            .forEach(word ->
                                    labels.put(
                                            word,
                                            shell.say().it("action." + facet.word() + "." + word)));
        }
        return labels;
    }
}
