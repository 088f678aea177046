package org.tatkraft.platform.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.Wording;

/**
 * What stands around the content of a page: language, alliance, navigation, metadata.
 *
 * @param say the interface in the language of the page
 * @param origin scheme and host for absolute addresses, without a slash at the end
 * @param path the address behind the language, such as {@code /ostbelgien/actions}, or blank
 * @param query what was asked for, with its question mark, or blank
 * @param brand the alliance, where the page belongs to one
 * @param entries the navigation of all bars, from left to right
 * @param assets the addresses of style sheets and scripts
 * @param title what the page is called, without the name of the alliance
 * @param description one sentence for search engines and shared links
 * @param image the address of the sharing picture behind the origin, or blank
 * @param linkedData schema.org data as JSON, or blank
 * @param feed the address of a feed of this page, or blank
 * @param findable whether search engines may list the page
 * @param alone whether this installation has only this one alliance
 * @param imprint the address of the operator's own imprint, or blank
 * @param visitor who is in front of it
 * @param preview whether it shows what is not published yet
 * @param pageTools what those who may can do with pages
 */
public record Shell(
        Messages.Say say,
        String origin,
        String path,
        String query,
        @Nullable Brand brand,
        List<NavigationEntry> entries,
        Assets assets,
        String title,
        String description,
        String image,
        String linkedData,
        String feed,
        boolean findable,
        boolean alone,
        String imprint,
        Visitor visitor,
        boolean preview,
        List<PageTool> pageTools) {

    /**
     * A labelled link.
     *
     * @param label what it says
     * @param href where it leads
     * @param current whether it leads to the page it stands on
     */
    public record Link(String label, String href, boolean current) {}

    /** The language of the page. */
    public Language language() {
        return say.language();
    }

    /** The alliance's brand, where the page belongs to an alliance. */
    public Optional<Brand> branded() {
        return Optional.ofNullable(brand);
    }

    /** The alliance's part of the address; blank on pages of the installation. */
    public String alliance() {
        return brand == null ? "" : brand.slug();
    }

    /** Whether what is open to a circle of this alliance is open to whoever is in front. */
    public boolean isOpenTo(OpenTo.Circle circle) {
        return visitor.isIn(circle, alliance());
    }

    /** The main navigation, from left to right. */
    public List<Link> navigation() {
        return links(NavigationEntry.Bar.MAIN);
    }

    /** The navigation at the foot. */
    public List<Link> footer() {
        return links(NavigationEntry.Bar.FOOT);
    }

    /** Where those who work with the alliance go from their desk. */
    public List<Link> desk() {
        return links(NavigationEntry.Bar.DESK);
    }

    private List<Link> links(NavigationEntry.Bar bar) {
        return brand == null
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.bar() == bar && entry.isThere(brand.kinds()))
                        .filter(entry -> isOpenTo(entry.circle()))
                        .map(this::link)
                        .toList();
    }

    private Link link(NavigationEntry entry) {
        String href = to(entry.path());
        String here = inLanguage(language());
        return new Link(
                say.it(entry.message()),
                href,
                here.equals(href) || (!entry.path().isEmpty() && here.startsWith(href + "/")));
    }

    /** The address of a page of this alliance in the language of this page. */
    public String to(String below) {
        String home = "/" + language().code() + (brand == null ? "" : "/" + brand.slug());
        return below.isEmpty() ? home : home + "/" + below;
    }

    /** What those who may can do with this page. */
    public List<Link> tools() {
        return preview
                ? List.of()
                : pageTools.stream().flatMap(each -> each.of(this).stream()).toList();
    }

    /** The address of this page in another language. */
    public String inLanguage(Language other) {
        return "/" + other.code() + path;
    }

    /** The address of this page in another language, with what was searched and chosen. */
    public String samePageIn(Language other) {
        return inLanguage(other) + query;
    }

    /** The address of this page with scheme and host. */
    public String canonical() {
        return origin + inLanguage(language());
    }

    /** The text in the language of the page, or in the one there is. */
    public Wording in(LocalizedText text) {
        return text.in(language());
    }

    /** A Markdown text as HTML that is safe to show, in the language there is. */
    public String html(LocalizedText text) {
        return Markdown.html(in(text).text());
    }

    /** The name of the alliance, or of the platform. */
    public String siteName() {
        return brand == null ? "Tatkraft" : in(brand.name()).text();
    }

    /** Whether this text is shown in another language than the page's. */
    public boolean fallsBack(LocalizedText text) {
        return !text.isEmpty() && !text.has(language());
    }

    /** The title as it stands in the browser's tab. */
    public String tabTitle() {
        return title.isBlank() || title.equals(siteName())
                ? siteName()
                : title + " – " + siteName();
    }

    /** The same shell with a title and a description. */
    public Shell titled(String newTitle, String newDescription) {
        return with(newTitle, newDescription, image, linkedData, feed, findable);
    }

    /** The same shell with a sharing picture. */
    public Shell pictured(String newImage) {
        return with(title, description, newImage, linkedData, feed, findable);
    }

    /** The same shell with schema.org data. */
    public Shell described(String newLinkedData) {
        return with(title, description, image, newLinkedData, feed, findable);
    }

    /** The same shell with the address of a feed. */
    public Shell fed(String newFeed) {
        return with(title, description, image, linkedData, newFeed, findable);
    }

    /** The same shell, hidden from search engines. */
    public Shell hidden() {
        return with(title, description, image, linkedData, feed, false);
    }

    /** The same shell with another description of its page. */
    private Shell with(
            String newTitle,
            String newDescription,
            String newImage,
            String newLinkedData,
            String newFeed,
            boolean newFindable) {
        return new Shell(
                say,
                origin,
                path,
                query,
                brand,
                entries,
                assets,
                newTitle,
                newDescription,
                newImage,
                newLinkedData,
                newFeed,
                newFindable,
                alone,
                imprint,
                visitor,
                preview,
                pageTools);
    }
}
