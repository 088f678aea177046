package org.tatkraft.platform.action.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tatkraft.platform.action.ActionFacet;
import org.tatkraft.platform.action.ActionFilter;

/**
 * What a visitor asks of the list of actions, as it stands in the address; values that do not exist
 * are left out.
 *
 * @param words the words to search, or blank
 * @param chosen the values chosen in each facet
 * @param page the page of the list, counted from 1; 1 if none or nonsense was asked for
 */
public record ActionQuery(String words, Map<ActionFacet, List<String>> chosen, int page) {

    private static final int MOST_VALUES = 30;

    static ActionQuery of(MultiValueMap<String, String> parameters) {
        var chosen = new EnumMap<ActionFacet, List<String>>(ActionFacet.class);
        for (ActionFacet facet : ActionFacet.values()) {
            List<String> values =
                    parameters.getOrDefault(facet.parameter(), List.of()).stream()
                            .filter(facet::mayBe)
                            .distinct()
                            .limit(MOST_VALUES)
                            .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        String page = String.valueOf(parameters.getFirst("page"));
        String words = parameters.getFirst("q");
        return new ActionQuery(
                words == null ? "" : words.strip(),
                chosen,
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    /** Whether nothing is searched and nothing chosen. */
    public boolean isPlain() {
        return words.isBlank() && chosen.isEmpty();
    }

    /** How many values are chosen. */
    public int narrowings() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    /** Whether anything is chosen. */
    public boolean isNarrowed() {
        return narrowings() > 0;
    }

    /** The values chosen in a facet. */
    List<String> chosen(ActionFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    ActionFilter filter(@Nullable List<UUID> found) {
        return new ActionFilter(chosen, found);
    }
}
