package org.tatkraft.platform.backup;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tatkraft.platform.installation.Refusal;

/** The migrations of this Tatkraft, as far as a restore needs them. */
final class Migrations {

    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    /**
     * Looks whether this Tatkraft knows everything that a backup has been through.
     *
     * @throws Refusal if it does not
     */
    static void requireKnown(Archive archive) throws IOException {
        Set<String> known = scripts();
        for (Manifest.Migration each : archive.manifest().migrations()) {
            if (!known.contains(each.script())) {
                throw new Refusal(
                        "The backup %s was made by Tatkraft %s with the migration %s, which this Tatkraft %s does not know."
                                .formatted(
                                        archive.file(),
                                        archive.manifest().tatkraft(),
                                        each.script(),
                                        Backup.version()),
                        "it comes from a newer version: restore it with that one.");
            }
        }
    }

    /** Whether a database has been through any migration of ours. */
    static boolean know(Contents contents) throws IOException {
        Set<String> known = scripts();
        return contents.migrations().stream().anyMatch(each -> known.contains(each.script()));
    }

    private static Set<String> scripts() throws IOException {
        var scripts = new TreeSet<String>();
        for (Resource each :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + FOLDER + "**/*.sql")) {
            String address = each.getURL().toString();
            scripts.add(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()));
        }
        return scripts;
    }

    /** Migrates an empty database as far as a backup had been. */
    static void build(DataSource source, Manifest manifest) {
        if (!manifest.version().isEmpty()) {
            flyway(source).target(manifest.version()).load().migrate();
        }
    }

    /** Looks whether the migrations are the same that the database has been through. */
    static void requireSame(DataSource source, Archive archive) {
        try {
            flyway(source).ignoreMigrationPatterns("*:pending").load().validate();
        } catch (FlywayException others) {
            throw new Refusal(
                    "The backup %s does not fit this Tatkraft: %s"
                            .formatted(
                                    archive.file(),
                                    String.valueOf(others.getMessage())
                                            .replaceFirst("(?s)\\nEither .*", "")),
                    "it was made by a version from another line of development.");
        }
    }

    /** Migrates as far as it goes. */
    static void finish(DataSource source) {
        flyway(source).load().migrate();
    }

    /** The same settings as those of the start. */
    private static FluentConfiguration flyway(DataSource source) {
        return Flyway.configure().dataSource(source).defaultSchema("public");
    }
}
