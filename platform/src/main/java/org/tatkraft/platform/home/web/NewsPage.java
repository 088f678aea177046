package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.Shell;

/**
 * All news, the newest first.
 *
 * @param shell the shell around it
 * @param items the news
 */
public record NewsPage(Shell shell, List<NewsItem> items) {}
