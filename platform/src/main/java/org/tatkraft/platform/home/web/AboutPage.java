package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.governance.Agreement;
import org.tatkraft.platform.governance.Body;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.Shell;

/**
 * Who the alliance is.
 *
 * @param shell the shell around it
 * @param alliance the alliance
 * @param bodies where it decides and works
 * @param agreements on what its cooperation rests
 * @param milestones its history
 */
public record AboutPage(
        Shell shell,
        Alliance alliance,
        List<Body> bodies,
        List<Agreement> agreements,
        List<NewsItem> milestones) {}
