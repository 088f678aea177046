package org.tatkraft.platform.strategy.web;

import java.util.List;
import org.tatkraft.platform.site.Shell;

/**
 * All topics, fields or priorities of an alliance.
 *
 * @param shell the shell around it
 * @param plural which of them, as in the address
 * @param elements the elements with their actions
 */
public record ElementsPage(Shell shell, String plural, List<ListedElement> elements) {}
