package org.tatkraft.platform.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Turns page records into HTML through the precompiled templates. */
@Component
public class Views {

    /** What a public page may be kept for: as long as asking again says that it is unchanged. */
    public static final String ASK_AGAIN = "public, no-cache";

    private static final String NEVER_KEEP = "no-store";
    private static final String PREVIEW = "tatkraft.preview";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Views.class.getClassLoader(), "org.tatkraft.templates");

    Views() {
        engine.setTrimControlStructures(true);
    }

    /** A public page, the same for everybody until the contents change. */
    public View page(String template, Object page) {
        return new Rendered(template, page, HttpStatus.OK, ASK_AGAIN);
    }

    /** A page for this visitor only, such as one with a form. */
    public View personal(String template, Object page, HttpStatus status) {
        return new Rendered(template, page, status, NEVER_KEEP);
    }

    /** Leads on after a form was taken, so that reading the answer again sends nothing twice. */
    public static View seeOther(String path) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path);
            response.setHeader("Cache-Control", NEVER_KEEP);
        };
    }

    /** Lets the browser forget what was typed and kept there; for whoever signs out. */
    public static void clearStorage(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }

    /** Marks a request whose answer shows what is not published: it is kept nowhere. */
    public static void markPreview(HttpServletRequest request) {
        request.setAttribute(PREVIEW, true);
    }

    /** Whether the answer shows what is not published. */
    public static boolean isPreview(HttpServletRequest request) {
        return request.getAttribute(PREVIEW) != null;
    }

    /** The HTML of a template as text, for documents and mails. */
    public String text(String template, Object page) {
        var output = new StringOutput();
        engine.render(template + ".jte", page, output);
        return output.toString();
    }

    private final class Rendered implements View {

        private final String template;
        private final Object page;
        private final HttpStatus status;
        private final String caching;

        Rendered(String template, Object page, HttpStatus status, String caching) {
            this.template = template;
            this.page = page;
            this.status = status;
            this.caching = caching;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(template + ".jte", page, output);
            response.setStatus(status.value());
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", isPreview(request) ? NEVER_KEEP : caching);
            byte[] bytes = output.toByteArray();
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
