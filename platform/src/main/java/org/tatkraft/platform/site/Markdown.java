package org.tatkraft.platform.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns Markdown that people wrote into HTML that is safe to show. */
public final class Markdown {

    private static final int LEVELS_DOWN = 2;
    private static final int DEEPEST = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "ul",
                            "ol",
                            "li",
                            "strong",
                            "em",
                            "blockquote",
                            "code",
                            "pre",
                            "hr",
                            "br",
                            "a")
                    .allowUrlProtocols("https", "http", "mailto", "tel")
                    .allowAttributes("href")
                    .onElements("a")
                    .toFactory();

    private Markdown() {}

    /** The HTML of a text; its headings begin at the third level. */
    public static String html(String text) {
        var document = PARSER.parse(text);
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + LEVELS_DOWN));
                        visitChildren(heading);
                    }
                });
        return POLICY.sanitize(RENDERER.render(document));
    }
}
