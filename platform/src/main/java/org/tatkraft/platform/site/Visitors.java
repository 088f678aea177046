package org.tatkraft.platform.site;

import jakarta.servlet.http.HttpServletRequest;

/** Where the site learns who asks; the module that knows people answers. */
public interface Visitors {

    /** The name of the cookie that only those have who are signed in. */
    String COOKIE = "TATKRAFT";

    /** Who asks. */
    Visitor of(HttpServletRequest request);

    /** Whether it may be somebody who is signed in; costs nothing to say. */
    static boolean mayBeSignedIn(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
