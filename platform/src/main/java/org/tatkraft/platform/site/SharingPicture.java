package org.tatkraft.platform.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * Draws the picture that stands beside a shared link. Letters are drawn as outlines of our own
 * font, so that no font of the machine is needed.
 */
@Component
public class SharingPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int MOST_LINES = 4;
    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** The picture as PNG: a title and below it the name of the alliance, on its colour. */
    public byte[] of(String title, String name, String colour) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.decode(colour));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(new Color(255, 255, 255, 40));
        canvas.fillRect(0, HEIGHT - 130, WIDTH, 130);
        canvas.setColor(Color.WHITE);
        try (TrueTypeFont bold = font("FiraSans_700Bold");
                TrueTypeFont regular = font("FiraSans_400Regular")) {
            int size = title.length() > 60 ? 64 : 84;
            int baseline = MARGIN + size;
            for (String line : lines(bold, title, size)) {
                write(canvas, bold, line, MARGIN, baseline, size);
                baseline += size * 5 / 4;
            }
            write(canvas, regular, cut(regular, name, 40), MARGIN, HEIGHT - 52, 40);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "Could not draw the picture for '" + title + "'", failed);
        } finally {
            canvas.dispose();
        }
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (InputStream in =
                SharingPicture.class.getResourceAsStream("/vendor/fonts/" + name + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in)));
        }
    }

    private static List<String> lines(TrueTypeFont font, String text, int size) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : WORDS.split(text, -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, longer, size) > WIDTH - 2 * MARGIN && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(cut(font, line.toString(), size));
        return lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES);
    }

    /** The text as far as it fits into one line. */
    private static String cut(TrueTypeFont font, String text, int size) throws IOException {
        String cut = text;
        while (cut.length() > 1 && width(font, cut, size) > WIDTH - 2 * MARGIN) {
            cut = cut.substring(0, cut.length() - 2).stripTrailing() + "…";
        }
        return cut;
    }

    private static double width(TrueTypeFont font, String text, int size) throws IOException {
        var cmap = font.getUnicodeCmapLookup();
        double units = 0;
        for (int point : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(cmap.getGlyphId(point));
        }
        return units * size / font.getUnitsPerEm();
    }

    private static void write(
            Graphics2D canvas, TrueTypeFont font, String text, double x, double y, int size)
            throws IOException {
        var cmap = font.getUnicodeCmapLookup();
        double scale = (double) size / font.getUnitsPerEm();
        double at = x;
        for (int point : text.codePoints().toArray()) {
            int glyph = cmap.getGlyphId(point);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                GeneralPath path = outline.getPath();
                var place = AffineTransform.getTranslateInstance(at, y);
                place.scale(scale, -scale);
                canvas.fill(place.createTransformedShape(path));
            }
            at += font.getAdvanceWidth(glyph) * scale;
        }
    }
}
