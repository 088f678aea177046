package org.tatkraft.platform.home.web;

import java.util.List;
import java.util.Map;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.barometer.Figure;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.Shell;

/**
 * The front page of an alliance.
 *
 * @param shell the shell around it
 * @param alliance the alliance
 * @param purposes how many actions keep, train and attract
 * @param actions how many actions there are
 * @param moving what is moving now
 * @param figures the leading figures with their charts
 * @param news the newest news
 * @param partners the organisations that carry the alliance
 * @param supporters the organisations that support it
 */
public record HomePage(
        Shell shell,
        Alliance alliance,
        Map<String, Integer> purposes,
        int actions,
        List<ActionCard> moving,
        List<Charted> figures,
        List<NewsItem> news,
        List<Organisation> partners,
        List<Organisation> supporters) {

    /** Whether anything of what is moving has begun. */
    public boolean running() {
        return moving.stream().anyMatch(ActionCard::isRunning);
    }

    /**
     * A figure and its chart.
     *
     * @param figure the figure
     * @param chart its chart
     */
    public record Charted(Figure figure, BarChart chart) {}
}
