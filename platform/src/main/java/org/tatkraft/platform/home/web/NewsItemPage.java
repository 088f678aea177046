package org.tatkraft.platform.home.web;

import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.thread.ThreadView;

/**
 * A piece of news.
 *
 * @param shell the shell around it
 * @param item the news
 * @param thread its thread
 */
public record NewsItemPage(Shell shell, NewsItem item, ThreadView thread) {}
