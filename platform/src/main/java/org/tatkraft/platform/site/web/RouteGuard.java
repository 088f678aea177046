package org.tatkraft.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;

/** Lets nobody through to a route that does not say who may use it. */
final class RouteGuard implements HandlerInterceptor {

    private final Map<Method, Boolean> open = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route
                && route.getBeanType().getPackageName().startsWith("org.tatkraft.")
                && !open.computeIfAbsent(route.getMethod(), method -> isOpen(route))) {
            throw new NotHere();
        }
        return true;
    }

    static boolean isOpen(HandlerMethod route) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), OpenTo.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), OpenTo.class);
    }
}
