package org.tatkraft.platform.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with Tatkraft as a library, unpacked into a folder. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Unpacks the programs below {@code parent}, unless they are there already.
     *
     * @return the folder that has {@code bin} in it
     */
    static Path unpackBelow(Path parent) {
        try {
            Path home = parent.resolve("programs-" + version());
            if (Files.isDirectory(home)) {
                return home;
            }
            Path unfinished = parent.resolve("programs-unfinished");
            PostgresFolder.removeFolder(unfinished);
            unpack(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not unpack PostgreSQL below " + parent, failed);
        }
    }

    /** The version of the programs, written into the settings by the build. */
    private static String version() throws IOException {
        try (InputStream settings =
                PostgresBinaries.class.getResourceAsStream("/application.properties")) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(settings));
            return properties.getProperty("tatkraft.postgres-version");
        }
    }

    private static String platform() {
        String machine = System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return (mac ? "Darwin-" : "Linux-") + machine;
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-" + platform().toLowerCase(Locale.ROOT) + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal(
                        "This build brings no PostgreSQL for " + platform() + ".",
                        "a PostgreSQL of your own can be used: set TATKRAFT_DATABASE_URL.");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            file.toFile().setExecutable(true, false);
        }
    }
}
