package org.tatkraft.platform.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DataFormatException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tatkraft.platform.installation.Refusal;

/** A backup that is read. What is wrong with it is named with the place in the file. */
final class Archive implements AutoCloseable {

    static final String README = "README.txt";
    static final String MANIFEST = "manifest.json";

    /** What stands at the end of the name of a file that is still being written. */
    static final String UNFINISHED = ".unfinished";

    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();
    private static final int BEST_RATIO = 1_040;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final int ZIP_MAGIC = 0x504b0304;

    private final Path file;
    private final FileChannel channel;
    private final ZipFile zip;
    private final Manifest manifest;
    private final ExecutorService unpackers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private Archive(Path file, FileChannel channel, ZipFile zip) {
        this.file = file;
        this.channel = channel;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens a backup and reads what is in it.
     *
     * @throws Refusal if it is none, was cut short, is damaged, or is of a newer format
     */
    static Archive open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                ZipFile zip = zip(file, channel);
                return new Archive(file, channel, zip);
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The file %s cannot be read: %s.".formatted(file, unreadable.getMessage()),
                    "it lies in another folder, or its name is mistyped.");
        }
    }

    private static ZipFile zip(Path file, FileChannel channel) throws IOException {
        var begin = ByteBuffer.allocate(30 + README.length());
        channel.read(begin, 0);
        boolean ours =
                begin.getInt(0) == ZIP_MAGIC
                        && README.equals(
                                new String(
                                        begin.array(),
                                        30,
                                        README.length(),
                                        java.nio.charset.StandardCharsets.ISO_8859_1));
        if (!ours) {
            throw new Refusal(
                    "The file %s is no backup of Tatkraft.".formatted(file),
                    "another file was meant; 'bin/tatkraft backup FILE' makes one.");
        }
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException cut) {
            throw new Refusal(
                    "The backup %s was cut short or its end is damaged: after %d bytes the list of its contents is missing."
                            .formatted(file, Files.size(file)),
                    "it was not copied to its end: copy it again.");
        }
    }

    private Manifest readManifest() {
        byte[] json = unpacked(MANIFEST);
        Manifest read;
        try {
            read = Manifest.read(json);
        } catch (RuntimeException foreign) {
            throw new Refusal(
                    "The backup %s has a %s that makes no sense: %s"
                            .formatted(file, MANIFEST, foreign.getMessage()),
                    "it was changed by something else than Tatkraft.");
        }
        if (read.format() > Manifest.FORMAT) {
            throw new Refusal(
                    "The backup %s has the format %d; this Tatkraft reads up to %d."
                            .formatted(file, read.format(), Manifest.FORMAT),
                    "it was made by a newer Tatkraft, %s: restore it with that one."
                            .formatted(read.tatkraft()));
        }
        return read;
    }

    Path file() {
        return file;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The name of a part of some contents. */
    static String part(String name, int number) {
        return "%s/%06d".formatted(name, number);
    }

    static String nameOfFile(String name) {
        return "files/" + name;
    }

    static String nameOfTable(String name) {
        return "tables/" + name;
    }

    /** Where unpacked parts go. */
    interface Sink {
        void take(byte[] part) throws Exception;
    }

    /**
     * Unpacks contents on all cores and hands them on in order.
     *
     * @throws Refusal if a part is missing or damaged, or all of it is not what was packed
     */
    void read(String name, Manifest.Parts parts, Sink sink) throws Exception {
        MessageDigest sha256 = Packed.sha256();
        long total = 0;
        var unpacking = new ArrayDeque<Future<byte[]>>();
        for (int next = 1, asked = 1; next <= parts.count(); next++) {
            for (; asked <= Math.min(parts.count(), next + AHEAD); asked++) {
                String part = part(name, asked);
                unpacking.add(unpackers.submit(() -> unpacked(part)));
            }
            byte[] raw = result(unpacking.remove());
            sha256.update(raw);
            total += raw.length;
            sink.take(raw);
        }
        String hash = HexFormat.of().formatHex(sha256.digest());
        if (total != parts.bytes() || !hash.equals(parts.sha256())) {
            throw damaged(
                    "%s is not what was written: %d bytes with the hash %s instead of %d with %s"
                            .formatted(name, total, hash, parts.bytes(), parts.sha256()));
        }
    }

    private static byte[] result(Future<byte[]> unpacking) throws Exception {
        try {
            return unpacking.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Reads everything that is in it and looks whether it is what was written. */
    void check() throws Exception {
        for (Manifest.File each : manifest.files()) {
            read(nameOfFile(each.name()), each.parts(), part -> {});
        }
        for (Manifest.Table each : manifest.tables()) {
            read(nameOfTable(each.name()), each.parts(), part -> {});
        }
    }

    private byte[] unpacked(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name + " is missing");
        }
        long at = entry.getDataOffset();
        long last = at + entry.getCompressedSize() - 1;
        String where = "%s, at the bytes %d to %d of the file, ".formatted(name, at, last);
        try {
            if (at < 0 || last < at || last >= channel.size() || isImpossible(entry)) {
                throw damaged(where + "has an impossible size");
            }
            byte[] packed = bytes(at, (int) entry.getCompressedSize());
            return new Packed(packed, (int) entry.getSize(), entry.getCrc()).unpack();
        } catch (DataFormatException | IOException wrong) {
            throw damaged(where + wrong.getMessage());
        }
    }

    /** Nothing packs into less than a thousandth, and no part is longer than an array. */
    private static boolean isImpossible(ZipArchiveEntry entry) {
        long packed = entry.getCompressedSize();
        return packed > MOST_BYTES
                || entry.getSize() < 0
                || entry.getSize() > Math.min(MOST_BYTES, packed * BEST_RATIO);
    }

    private byte[] bytes(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("ends too early");
            }
        }
        return bytes.array();
    }

    private Refusal damaged(String what) {
        return new Refusal(
                "The backup %s is damaged: %s.".formatted(file, what),
                "the disk or a copy of the file is: take another copy. Nothing was changed.");
    }

    @Override
    public void close() throws IOException {
        unpackers.shutdownNow();
        zip.close();
        channel.close();
    }
}
