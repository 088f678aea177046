package org.tatkraft.platform.alliance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.tatkraft.platform.installation.Refusal;

/** A photograph, made ready to be shown. */
final class Photo {

    /** How many bytes are taken. */
    static final int LARGEST_BYTES = 15 << 20;

    private static final int SMALLEST_SIDE = 200;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int SHOWN_SIDE = 1_280;
    private static final float QUALITY = 0.82f;
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);
    private static final List<String> FORMATS = List.of("JPEG", "PNG");

    private final byte[] bytes;
    private final int width;
    private final int height;

    private Photo(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /**
     * The bytes of a picture, if they are one; a name that ends in {@code .jpg} is that of a
     * photograph, any other that of a logo.
     *
     * @throws Refusal if they are not, or too many
     */
    static byte[] checkedByName(String name, byte[] bytes) {
        if (!name.endsWith(".jpg")) {
            return Logo.checked(name, bytes);
        }
        check(name, bytes, SMALLEST_SIDE);
        return bytes;
    }

    /**
     * Looks at a photograph without unpacking it: what it is stands in its bytes, not in its name.
     *
     * @param smallestSide how many pixels each side needs
     * @throws Refusal if it is none, or too large or too small
     */
    static void check(String name, byte[] bytes, int smallestSide) {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refusal(
                    "The picture %s has %d MB; at most %d MB are taken."
                            .formatted(name, bytes.length >> 20, LARGEST_BYTES >> 20),
                    "a smaller copy would do.");
        }
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw notOne(name);
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toUpperCase(Locale.ROOT))) {
                    throw notOne(name);
                }
                reader.setInput(in, true, true);
                checkSides(name, reader.getWidth(0), reader.getHeight(0), smallestSide);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw notOne(name);
        }
    }

    private static void checkSides(String name, int width, int height, int smallestSide) {
        if (Math.min(width, height) < smallestSide || (long) width * height > MOST_PIXELS) {
            throw new Refusal(
                    "The picture %s has %d × %d pixels; each side needs %d, and at most %d million are taken."
                            .formatted(name, width, height, smallestSide, MOST_PIXELS / 1_000_000),
                    "a copy of another size would do.");
        }
    }

    private static Refusal notOne(String name) {
        return new Refusal(
                "The picture %s is no whole JPEG or PNG picture.".formatted(name),
                "it was saved in another format, or is damaged.");
    }

    /**
     * The photograph upright, at most 1,280 pixels wide or high, and without what the camera wrote
     * into it, such as the place where it was taken.
     *
     * @throws Refusal if it is none, or too large or too small
     */
    static Photo ready(String name, byte[] original) {
        check(name, original, SMALLEST_SIDE);
        try {
            BufferedImage small = shrunk(name, original, SHOWN_SIDE);
            var shown =
                    new BufferedImage(
                            small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = shown.createGraphics();
            canvas.drawImage(small, 0, 0, Color.WHITE, null);
            canvas.dispose();
            return new Photo(jpeg(shown), shown.getWidth(), shown.getHeight());
        } catch (IOException broken) {
            throw notOne(name);
        }
    }

    /**
     * A picture upright, and no larger than this. It is unpacked in steps of several pixels where
     * it is much larger, and one at a time, so that no picture can fill the memory.
     */
    static BufferedImage shrunk(String name, byte[] bytes, int side) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, longest / (2 * side));
                ImageReadParam wishes = reader.getDefaultReadParam();
                wishes.setSourceSubsampling(step, step, 0, 0);
                BufferedImage read = reader.read(0, wishes);
                boolean isFromCamera = reader.getFormatName().equalsIgnoreCase("JPEG");
                Orientation orientation =
                        isFromCamera ? ExifUtils.getExifOrientation(reader, 0) : null;
                BufferedImage upright =
                        orientation == null
                                ? read
                                : ExifFilterUtils.getFilterForOrientation(orientation).apply(read);
                int bound = Math.min(side, Math.max(upright.getWidth(), upright.getHeight()));
                return Thumbnails.of(upright).size(bound, bound).asBufferedImage();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw notOne(name);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam wishes = writer.getDefaultWriteParam();
            wishes.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wishes.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wishes);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
