package org.tatkraft.platform.account.web;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.site.Shell;

/**
 * A page that says one thing and offers one button or link.
 *
 * @param shell the shell around it; its title is what the page says
 * @param text what goes with it
 * @param target where the button or link leads
 * @param label what stands on it
 * @param token the protection of the form, if it is a button
 */
public record NoticePage(
        Shell shell, String text, String target, String label, @Nullable String token) {}
