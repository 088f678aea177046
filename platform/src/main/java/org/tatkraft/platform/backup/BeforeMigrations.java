package org.tatkraft.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Refusal;

/**
 * What happens before the database is brought to this version: a restore that was interrupted is
 * decided, and contents that are about to be migrated are backed up. A start without migrations
 * asks for neither.
 */
@Component
class BeforeMigrations implements Callback {

    private final Installation installation;
    private boolean isBackedUp;

    BeforeMigrations(Installation installation) {
        this.installation = installation;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "backup";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_MIGRATE) {
                decideRestore();
            } else if (!isBackedUp) {
                requireAlone(context.getConnection());
                backUp(context.getMigrationInfo().getVersion().toString());
                isBackedUp = true;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be looked at", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder could not be written", failed);
        }
    }

    private void decideRestore() throws SQLException, IOException {
        var files = new KeptFiles(installation.invocation().data());
        if (files.isLaidDown()) {
            try (Connection connection = Backup.connect(installation.database())) {
                files.takeUp(connection);
            }
        }
    }

    /** What an older program that still runs writes would no longer fit. */
    private static void requireAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet others =
                        statement.executeQuery(
                                """
                                select coalesce(host(client_addr), 'this machine')
                                from pg_stat_activity
                                where datname = current_database()
                                    and application_name like 'Tatkraft%'
                                    and application_name <> current_setting('application_name')
                                limit 1
                                """)) {
            if (others.next()) {
                throw new Refusal(
                        "The database would have to be upgraded, but a Tatkraft on %s still works with it."
                                .formatted(others.getString(1)),
                        "it is an older one: stop it, and start it again with this version. Nothing was changed.");
            }
        }
    }

    private void backUp(String before) throws SQLException {
        try (Connection connection = Backup.connect(installation.database())) {
            if (!Contents.of(connection).hasRows(connection)) {
                return;
            }
        }
        try {
            var backups = new AutomaticBackups(installation.invocation().data(), Clock.systemUTC());
            System.err.println(
                    "Backed up before the upgrade: "
                            + backups.make(installation.database(), before));
        } catch (Refusal | UncheckedIOException failed) {
            throw new Refusal(
                    "The backup before the upgrade failed, so nothing was upgraded. "
                            + failed.getMessage(),
                    "the disk is full; 'bin/tatkraft backup FILE' writes to another one.");
        }
    }
}
