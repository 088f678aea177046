package org.tatkraft.platform.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormExpired;
import org.tatkraft.platform.site.FormPost;
import org.tatkraft.platform.site.Gone;
import org.tatkraft.platform.site.MovedTo;
import org.tatkraft.platform.site.NotAllowed;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Views;

/** Says in plain words what went wrong, in the language of the address. */
@Controller
@ControllerAdvice
@OpenTo(OpenTo.Circle.EVERYONE)
class ErrorRoutes implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorRoutes.class);

    private final Shells shells;
    private final Views views;

    ErrorRoutes(Shells shells, Views views) {
        this.shells = shells;
        this.views = views;
    }

    @ExceptionHandler(NotHere.class)
    Object notHere(HttpServletRequest request) {
        return answer(request, request.getRequestURI(), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Gone.class)
    Object gone(HttpServletRequest request) {
        return answer(request, request.getRequestURI(), HttpStatus.GONE);
    }

    /** Leads to signing in where that may help; a form that was sent stays in the browser. */
    @ExceptionHandler(NotAllowed.class)
    Object notAllowed(HttpServletRequest request, NotAllowed refused) {
        String uri = request.getRequestURI();
        if (refused.isSignedIn() || uri.startsWith("/api/")) {
            return answer(
                    request,
                    uri,
                    refused.isSignedIn() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
        }
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            return Views.seeOther(
                    "/%s/sign-in?next=%s"
                            .formatted(
                                    Shells.language(request, uri).code(),
                                    UriUtils.encodeQueryParam(
                                            query == null ? uri : uri + "?" + query,
                                            StandardCharsets.UTF_8)));
        }
        Shell shell = shell(request, uri);
        var page =
                new SignedOutPage(
                        shell.titled(shell.say().it("site.error.signed-out"), "").hidden(),
                        uri,
                        typed(request));
        return views.personal("site/signed-out", page, HttpStatus.UNAUTHORIZED);
    }

    /** What was sent, to be sent again; the protection of the form is good for nothing any more. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("_csrf") && !FormPost.isForeign(request)) {
                        typed.put(name, List.of(values));
                    }
                });
        return typed;
    }

    @ExceptionHandler(FormExpired.class)
    Object formExpired(HttpServletRequest request) {
        return page(
                request, request.getRequestURI(), HttpStatus.FORBIDDEN, "site.error.form-expired");
    }

    @ExceptionHandler(MovedTo.class)
    ResponseEntity<Void> moved(MovedTo moved) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header("Location", moved.address())
                .build();
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(code instanceof Integer known ? known : 404))
                        .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // What the firewall refuses has not come as far as the filter that sets them.
        SecurityConfiguration.PROTECTION.forEach(response::setHeader);
        if (status.is5xxServerError()) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error(
                    "Failed to answer {}", uri, cause instanceof Throwable thrown ? thrown : null);
        }
        return answer(request, String.valueOf(uri), status);
    }

    private Object answer(HttpServletRequest request, String uri, HttpStatus status) {
        if (uri.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .body(
                            Map.of(
                                    "status", status.value(),
                                    "title", status.getReasonPhrase(),
                                    "instance", uri));
        }
        return page(request, uri, status);
    }

    private View page(HttpServletRequest request, String uri, HttpStatus status) {
        String key =
                switch (status) {
                    case NOT_FOUND -> "site.error.not-found";
                    case GONE -> "site.error.gone";
                    case FORBIDDEN -> "site.error.forbidden";
                    case TOO_MANY_REQUESTS -> "site.error.too-many";
                    default ->
                            status.is4xxClientError() ? "site.error.refused" : "site.error.failed";
                };
        return page(request, uri, status, key);
    }

    private View page(HttpServletRequest request, String uri, HttpStatus status, String key) {
        Shell shell = shell(request, uri);
        var page =
                new ErrorPage(
                        shell.titled(shell.say().it(key), "").hidden(),
                        shell.say().it(key),
                        shell.say().it(key + ".text"));
        return views.personal("site/error", page, status);
    }

    private Shell shell(HttpServletRequest request, String uri) {
        String[] parts = uri.split("/", 4);
        return shell(request, Shells.language(request, uri), parts.length > 2 ? parts[2] : "");
    }

    private Shell shell(HttpServletRequest request, Language language, String alliance) {
        try {
            return shells.of(request, language, alliance);
        } catch (NotHere unknown) {
            return shells.of(request, language);
        } catch (RuntimeException databaseGone) {
            LOG.error("The error page stands without its alliance", databaseGone);
            return shells.of(request, language);
        }
    }
}
