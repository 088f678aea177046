package org.tatkraft.platform.site.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.site.FormPost;

/**
 * Gives a form whose protection has run out back to the visitor, with everything that was typed.
 *
 * <p>It marks the request and passes it on to the route of the form, which shows the form again
 * instead of accepting it.
 */
@Component
class ExpiredForms implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (FormPost.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (denied instanceof CsrfException && "POST".equals(request.getMethod())) {
            request.setAttribute(FormPost.EXPIRED, true);
            request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
        } else if (denied instanceof CsrfException) {
            // Forms are posted; nothing here takes any other way of writing.
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
