package org.tatkraft.platform.alliance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.installation.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What is taken as a logo. */
final class Logo {

    private static final int LARGEST_BYTES = 512 << 10;
    private static final int SMALLEST_SIDE = 48;
    private static final int LARGEST_SIDE = 2_000;
    private static final int SHOWN_SIDE = 512;

    private Logo() {}

    /**
     * The bytes of a logo, if they are what the name of their file says.
     *
     * @throws Refusal if they are too many or something else, or the picture too small or too large
     */
    static byte[] checked(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refusal(
                    "The picture %s has %d KB; at most %d KB are taken."
                            .formatted(name, bytes.length >> 10, LARGEST_BYTES >> 10),
                    "a smaller copy would do.");
        }
        if (name.endsWith(".png")) {
            checkPng(name, bytes);
        } else {
            checkSvg(name, bytes);
        }
        return bytes;
    }

    /**
     * A picture as a logo: a JPEG or PNG picture, no larger than it is shown anywhere, and without
     * what other programs wrote into it.
     *
     * @throws Refusal if it is none
     */
    static byte[] redrawn(String name, byte[] bytes) {
        Photo.check(name, bytes, SMALLEST_SIDE);
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(Photo.shrunk(name, bytes, SHOWN_SIDE), "png", png);
            return checked(name, png.toByteArray());
        } catch (IOException broken) {
            throw notWhatItSays(name, "a whole picture");
        }
    }

    private static void checkPng(String name, byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            checkSides(name, reader.getWidth(0), reader.getHeight(0));
            BufferedImage whole = reader.read(0);
            whole.flush();
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refused) {
                throw refused;
            }
            throw notWhatItSays(name, "a whole PNG picture");
        } finally {
            reader.dispose();
        }
    }

    private static void checkSides(String name, int width, int height) {
        if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE) {
            throw new Refusal(
                    "The picture %s has %d × %d pixels; each side needs %d to %d."
                            .formatted(name, width, height, SMALLEST_SIDE, LARGEST_SIDE),
                    "an .svg drawing would do; it has no pixels.");
        }
    }

    /** A drawing is read to its end; what it could let a browser fetch or unfold is refused. */
    private static void checkSvg(String name, byte[] bytes) {
        var root = new Root();
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(bytes), root);
        } catch (SAXException | IOException broken) {
            throw notWhatItSays(name, "a whole SVG drawing without a DOCTYPE");
        } catch (ParserConfigurationException absent) {
            throw new IllegalStateException("No XML parser", absent);
        }
        if (!"svg".equals(root.name)) {
            throw notWhatItSays(name, "an SVG drawing");
        }
        if (root.active) {
            throw new Refusal(
                    "The drawing %s has scripts in it or fetches something.".formatted(name),
                    "saving it as plain SVG takes them out.");
        }
    }

    private static final class Root extends DefaultHandler {

        private static final Set<String> ACTIVE = Set.of("script", "foreignObject", "iframe");

        private @Nullable String name;
        private boolean active;

        @Override
        public void startElement(
                String uri, String localName, String qualifiedName, Attributes attributes) {
            if (name == null) {
                name = localName;
            }
            active |= ACTIVE.contains(localName);
            for (int nth = 0; nth < attributes.getLength(); nth++) {
                String attribute = attributes.getLocalName(nth);
                boolean leadsAway =
                        attribute.equals("href") && !attributes.getValue(nth).startsWith("#");
                active |= attribute.startsWith("on") || leadsAway;
            }
        }

        @Override
        public void processingInstruction(String target, String data) {
            active = true;
        }

        @Override
        public void fatalError(org.xml.sax.SAXParseException broken) throws SAXException {
            throw broken;
        }
    }

    private static Refusal notWhatItSays(String name, String expected) {
        return new Refusal(
                "The picture %s is not %s.".formatted(name, expected),
                "it was renamed instead of converted, or cut off.");
    }
}
