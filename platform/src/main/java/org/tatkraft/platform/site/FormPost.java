package org.tatkraft.platform.site;

import jakarta.servlet.http.HttpServletRequest;

/** What a route has to know about a form that was sent to it. */
public final class FormPost {

    /** Marks a request whose protection against forgery was missing or had run out. */
    public static final String EXPIRED = "tatkraft.form.expired";

    private FormPost() {}

    /**
     * Whether another site sent the form, and not a page of ours: what stands in it is not shown
     * again, so that nobody has words put into their mouth.
     */
    public static boolean isForeign(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(from) || "same-site".equals(from);
    }

    /** Whether the form may not be accepted and has to be shown again. */
    public static boolean isExpired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }
}
