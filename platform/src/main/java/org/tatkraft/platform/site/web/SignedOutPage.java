package org.tatkraft.platform.site.web;

import java.util.List;
import java.util.Map;
import org.tatkraft.platform.site.Shell;

/**
 * What somebody sees who sent a form after their session had ended.
 *
 * @param shell the shell around it
 * @param address where it was sent
 * @param typed everything that was sent
 */
public record SignedOutPage(Shell shell, String address, Map<String, List<String>> typed) {}
