package org.tatkraft.platform.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A backup that is being written: a ZIP whose contents are cut into parts, so that all cores can
 * pack them. It has its name only when it is whole; until then it lies beside, under another one.
 */
final class ArchiveWriter implements AutoCloseable {

    private static final int PART_BYTES = 2 << 20;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final ZipArchiveOutputStream zip;
    private final ExecutorService packers = Executors.newFixedThreadPool(CORES);
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(String name, Future<Packed> packed) {}

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.unfinished =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        file.getFileName().toString(),
                        Archive.UNFINISHED,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        zip = new ZipArchiveOutputStream(channel);
    }

    /** Says to whoever opens the file with something else what it is. */
    void begin() throws IOException, InterruptedException {
        add(
                Archive.README,
                """
                This is a backup of Tatkraft, to be read by "bin/tatkraft restore". It contains
                personal data and the key with which the journal is signed: keep it as safe as
                the installation itself. The contents are listed in manifest.json.
                """
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Contents that are being cut into parts. */
    final class Cut {

        private final String name;
        private final MessageDigest sha256 = Packed.sha256();
        private byte[] part = new byte[PART_BYTES];
        private int filled;
        private int count;
        private long total;

        private Cut(String name) {
            this.name = name;
        }

        /** Adds a piece, which is not cut itself. */
        void add(byte[] piece) throws IOException, InterruptedException {
            if (filled > 0 && filled + piece.length > PART_BYTES) {
                passOn();
            }
            if (piece.length > part.length) {
                part = new byte[piece.length];
            }
            System.arraycopy(piece, 0, part, filled, piece.length);
            filled += piece.length;
        }

        private void passOn() throws IOException, InterruptedException {
            sha256.update(part, 0, filled);
            total += filled;
            count++;
            ArchiveWriter.this.add(Archive.part(name, count), part, filled);
            part = new byte[PART_BYTES];
            filled = 0;
        }

        /** What was cut. */
        Manifest.Parts end() throws IOException, InterruptedException {
            if (filled > 0) {
                passOn();
            }
            return new Manifest.Parts(count, total, HexFormat.of().formatHex(sha256.digest()));
        }
    }

    /** Begins contents that are cut into parts. */
    Cut cut(String name) {
        return new Cut(name);
    }

    private void add(String name, byte[] raw) throws IOException, InterruptedException {
        add(name, raw, raw.length);
    }

    private void add(String name, byte[] raw, int length) throws IOException, InterruptedException {
        waiting.add(new Waiting(name, packers.submit(() -> Packed.pack(raw, length))));
        while (waiting.size() > 2 * CORES) {
            writeNext();
        }
    }

    private void writeNext() throws IOException, InterruptedException {
        Waiting next = waiting.remove();
        try {
            Packed packed = next.packed().get();
            var entry = new ZipArchiveEntry(next.name());
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setSize(packed.size());
            entry.setCompressedSize(packed.bytes().length);
            entry.setCrc(packed.crc());
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed.bytes()));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Bytes could not be packed", impossible);
        }
    }

    /** Ends the file, sees that it is on the disk, and gives it its name. */
    void finish(Manifest manifest, boolean overwrite) throws IOException, InterruptedException {
        add(Archive.MANIFEST, manifest.written());
        while (!waiting.isEmpty()) {
            writeNext();
        }
        zip.finish();
        channel.force(true);
        if (overwrite) {
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } else if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        } else {
            Files.move(unfinished, file);
        }
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    /** Lets go of the file; nothing is left of one that was not finished. */
    @Override
    public void close() throws IOException {
        packers.shutdownNow();
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
