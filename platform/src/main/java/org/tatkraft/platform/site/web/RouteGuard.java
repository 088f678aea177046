package org.tatkraft.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.tatkraft.platform.site.FormExpired;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.NotAllowed;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.OpenTo.Circle;
import org.tatkraft.platform.site.ShowsAgain;
import org.tatkraft.platform.site.Visitor;
import org.tatkraft.platform.site.Visitors;

/** Lets only those through to a route to whom it is open, and nobody where it does not say. */
final class RouteGuard implements HandlerInterceptor {

    private final Visitors visitors;
    private final Map<Method, Optional<Circle>> circles = new ConcurrentHashMap<>();

    RouteGuard(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route
                && route.getBeanType().getPackageName().startsWith("org.tatkraft.")) {
            if (FormPost.isExpired(request) && !showsAgain(route)) {
                throw new FormExpired();
            }
            Circle circle =
                    circles.computeIfAbsent(route.getMethod(), method -> circleOf(route))
                            .orElseThrow(NotHere::new);
            if (circle != Circle.EVERYONE) {
                check(visitors.of(request), circle, alliance(request));
            }
        }
        return true;
    }

    private static boolean showsAgain(HandlerMethod route) {
        return route.getMethod().isAnnotationPresent(ShowsAgain.class);
    }

    private static void check(Visitor visitor, Circle circle, String alliance) {
        if (!visitor.isIn(circle, alliance)) {
            throw new NotAllowed(visitor.isSignedIn());
        }
    }

    private static String alliance(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> parts
                        && parts.get("alliance") instanceof String alliance
                ? alliance
                : "";
    }

    /** The circle that a route names, or else its class. */
    static Optional<Circle> circleOf(HandlerMethod route) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), OpenTo.class))
                .or(() ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        route.getBeanType(), OpenTo.class)))
                .map(OpenTo::value);
    }
}
