package org.tatkraft.platform.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks a route of ours for its page within a request for something else, and within its
 * transaction; the page is only written into memory.
 */
@Component
class PageInside {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    PageInside(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> routes,
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.routes = routes;
        this.adapter = adapter;
    }

    /** Writes the page at a path into a response, as if it had been asked for. */
    void write(String path, HttpServletRequest request, ContentCachingResponseWrapper page) {
        var asking = new Asking(request, path);
        try {
            ServletRequestPathUtils.setParsedRequestPath(RequestPath.parse(path, ""), asking);
            HandlerExecutionChain route =
                    Objects.requireNonNull(routes.getObject().getHandler(asking), path);
            ModelAndView answer =
                    Objects.requireNonNull(
                            adapter.getObject().handle(asking, page, route.getHandler()), path);
            View view = Objects.requireNonNull(answer.getView(), path);
            view.render(answer.getModel(), asking, page);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException("Could not show " + path, failed);
        }
    }

    /** The request as it would be for the page. */
    private static final class Asking extends HttpServletRequestWrapper {

        private final String path;

        Asking(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
