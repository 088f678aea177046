package org.tatkraft.platform.strategy.web;

import java.util.List;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.strategy.Strategy;

/**
 * The strategy of an alliance.
 *
 * @param shell the shell around it
 * @param goals what it wants to reach
 * @param periods for when
 * @param matrix fields by priorities, where it has both
 * @param fields its fields of action
 * @param priorities its priorities
 * @param topics its topics
 */
public record StrategyPage(
        Shell shell,
        List<Strategy.Goal> goals,
        List<Strategy.Period> periods,
        Matrix matrix,
        List<ListedElement> fields,
        List<ListedElement> priorities,
        List<ListedElement> topics) {}
