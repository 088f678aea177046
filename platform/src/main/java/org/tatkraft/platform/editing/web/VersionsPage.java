package org.tatkraft.platform.editing.web;

import java.util.List;
import java.util.Map;
import org.tatkraft.platform.site.Shell;

/**
 * Two versions of an entry side by side, after somebody else has changed it.
 *
 * @param shell the shell around it
 * @param address where the form is sent, behind the alliance's address
 * @param deed what was to be done
 * @param last who wrote the other version, and when; blank if nobody knows
 * @param parts what differs
 * @param typed everything that was sent, to be sent again
 * @param seen the fingerprint of the other version
 * @param token the protection of the form
 */
public record VersionsPage(
        Shell shell,
        String address,
        String deed,
        String last,
        List<Part> parts,
        Map<String, List<String>> typed,
        String seen,
        String token) {

    /**
     * A part that differs.
     *
     * @param name the name of the choice
     * @param label what it is called
     * @param mine what was typed
     * @param theirs what stands there now
     * @param chosen which of both is offered: {@code mine}, {@code theirs}, or blank if both have
     *     changed it
     */
    public record Part(String name, String label, String mine, String theirs, String chosen) {}
}
