package org.tatkraft.platform.home.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tatkraft.platform.home.NewsItem;
import org.tatkraft.platform.site.Shell;

/** Writes news as an Atom feed (RFC 4287). */
final class NewsFeed {

    private NewsFeed() {}

    static String of(Shell shell, List<NewsItem> items) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", shell.language().code());
            String page = shell.origin() + shell.to("news");
            text(xml, "id", page);
            text(xml, "title", shell.siteName());
            text(xml, "updated", updated(items).toString());
            link(xml, "self", shell.canonical());
            link(xml, "alternate", page);
            xml.writeStartElement("author");
            text(xml, "name", shell.siteName());
            xml.writeEndElement();
            for (NewsItem item : items) {
                entry(xml, shell, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Could not write the feed", impossible);
        }
        return out.toString();
    }

    private static Instant updated(List<NewsItem> items) {
        return items.stream()
                .map(NewsItem::changedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static void entry(XMLStreamWriter xml, Shell shell, NewsItem item)
            throws XMLStreamException {
        String address = shell.origin() + shell.to("news/" + item.slug());
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", shell.in(item.title()).language().code());
        text(xml, "id", address);
        text(xml, "title", shell.in(item.title()).text());
        text(
                xml,
                "published",
                item.date().firstDay().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
        text(xml, "updated", item.changedAt().toString());
        link(xml, "alternate", address);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(shell.html(item.wording()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
