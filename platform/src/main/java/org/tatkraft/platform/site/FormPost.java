package org.tatkraft.platform.site;

import jakarta.servlet.http.HttpServletRequest;

/** What a route has to know about a form that was sent to it. */
public final class FormPost {

    /** Marks a request whose protection against forgery was missing or had run out. */
    public static final String EXPIRED = "tatkraft.form.expired";

    private FormPost() {}

    /** Whether the form may not be accepted and has to be shown again. */
    public static boolean isExpired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }
}
