package org.tatkraft.platform.action.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.site.Shell;

/**
 * The list of actions.
 *
 * @param shell the shell around it
 * @param query what was asked for
 * @param facets what can be chosen
 * @param cards the actions of this page of the list
 * @param total how many there are on all pages
 * @param page this page, counted from 1
 * @param pages how many pages there are
 */
public record ActionsPage(
        Shell shell,
        ActionQuery query,
        List<FacetChoices> facets,
        List<ActionCard> cards,
        int total,
        int page,
        int pages) {

    /** The address of another page of the same list. */
    public String at(int other) {
        var address = new StringBuilder(shell.to("actions")).append("?page=").append(other);
        if (!query.words().isBlank()) {
            address.append("&q=").append(URLEncoder.encode(query.words(), StandardCharsets.UTF_8));
        }
        for (FacetChoices facet : facets) {
            facet.choices().stream()
                    .filter(FacetChoices.Choice::chosen)
                    .forEach(choice ->
                            address.append('&')
                                    .append(facet.parameter())
                                    .append('=')
                                    .append(choice.value()));
        }
        return address.toString();
    }
}
