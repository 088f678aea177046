package org.tatkraft.platform.action.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionListing;
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

    private static final int MOST_ELEMENTS = 20;

    static List<FacetChoices> of(
            Shell shell,
            ActionQuery query,
            FacetIndex<ActionFacet>.Selection selection,
            ActionListing listing) {
        return Arrays.stream(ActionFacet.values())
                .map(facet -> of(shell, facet, query, selection.counts(facet), listing))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    private static FacetChoices of(
            Shell shell,
            ActionFacet facet,
            ActionQuery query,
            NavigableMap<String, Integer> counts,
            ActionListing listing) {
        List<String> chosen = query.chosen(facet);
        var choices = new ArrayList<Choice>();
        Predicate<String> offered = value -> counts.containsKey(value) || chosen.contains(value);
        labels(shell, facet, counts, offered, listing)
                .forEach((value, label) -> {
                    if (offered.test(value)) {
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
            Predicate<String> offered,
            ActionListing listing) {
        var labels = new LinkedHashMap<String, String>();
        switch (facet) {
            case FIELD, PRIORITY, TOPIC ->
                    mostUsed(listing.elements().getOrDefault(facet, List.of()), counts, offered)
                            .forEach(element ->
                                    labels.put(element.slug(), shell.in(element.title()).text()));
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

    /** Those that are offered, in their order; of too many those that leave most actions. */
    private static List<Element> mostUsed(
            List<Element> elements, Map<String, Integer> counts, Predicate<String> offered) {
        List<Element> used =
                elements.stream().filter(element -> offered.test(element.slug())).toList();
        Set<Element> most =
                used.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        element -> -counts.getOrDefault(element.slug(), 0)))
                        .limit(MOST_ELEMENTS)
                        .collect(Collectors.toSet());
        return used.stream().filter(most::contains).toList();
    }
}
