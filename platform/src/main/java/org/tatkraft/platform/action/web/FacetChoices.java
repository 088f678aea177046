package org.tatkraft.platform.action.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tatkraft.platform.action.Facets;
import org.tatkraft.platform.action.Format;
import org.tatkraft.platform.action.Purpose;
import org.tatkraft.platform.action.Status;
import org.tatkraft.platform.action.TargetGroup;
import org.tatkraft.platform.shared.Word;
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
            Shell shell, ActionQuery query, Facets facets, List<Element> fields) {
        Map<String, String> fieldTitles =
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        Element::slug, field -> shell.in(field.title()).text()));
        var all = new ArrayList<FacetChoices>();
        all.add(words(shell, query, facets, "purpose", "purpose", Purpose.values()));
        all.add(
                facet(
                        query,
                        facets,
                        "field",
                        "field",
                        fields.stream().map(Element::slug).toList(),
                        slug -> fieldTitles.getOrDefault(slug, slug)));
        all.add(words(shell, query, facets, "target-group", "target", TargetGroup.values()));
        all.add(words(shell, query, facets, "format", "format", Format.values()));
        all.add(words(shell, query, facets, "status", "status", Status.values()));
        List<String> years =
                facets.of("year").stream()
                        .map(Facets.Count::value)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        all.add(facet(query, facets, "year", "year", years, year -> year));
        return all.stream().filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private static FacetChoices words(
            Shell shell,
            ActionQuery query,
            Facets facets,
            String name,
            String parameter,
            Word[] words) {
        return facet(
                query,
                facets,
                name,
                parameter,
                Arrays.stream(words).map(Word::word).toList(),
                word -> shell.say().it("action." + name + "." + word));
    }

    private static FacetChoices facet(
            ActionQuery query,
            Facets facets,
            String name,
            String parameter,
            List<String> values,
            Function<String, String> label) {
        Map<String, Integer> numbers =
                facets.of(name).stream()
                        .collect(Collectors.toMap(Facets.Count::value, Facets.Count::number));
        List<String> chosen = query.chosen(name);
        List<Choice> choices =
                values.stream()
                        .filter(value -> numbers.containsKey(value) || chosen.contains(value))
                        .map(value ->
                                new Choice(
                                        value,
                                        label.apply(value),
                                        numbers.getOrDefault(value, 0),
                                        chosen.contains(value)))
                        .toList();
        return new FacetChoices(
                name, parameter, name.equals("purpose") || !chosen.isEmpty(), choices);
    }
}
