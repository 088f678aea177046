package org.tatkraft.platform.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements Database {

    private static final int OLDEST = 16;

    /**
     * Reads {@code TATKRAFT_DATABASE_URL}, {@code …_USER} and {@code …_PASSWORD}, and asks the
     * server once whether it can be used.
     *
     * @throws Refusal if it cannot be reached or is too old
     */
    static ExternalDatabase connect(String address, Map<String, String> environment) {
        String url =
                address.startsWith("jdbc:")
                        ? address
                        : "jdbc:" + address.replaceFirst("^postgres(ql)?:", "postgresql:");
        var database =
                new ExternalDatabase(
                        url,
                        environment.getOrDefault("TATKRAFT_DATABASE_USER", "tatkraft"),
                        environment.getOrDefault("TATKRAFT_DATABASE_PASSWORD", ""));
        database.check();
        return database;
    }

    private void check() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version_num")) {
            version.next();
            int major = version.getInt(1) / 10_000;
            if (major < OLDEST) {
                throw new Refusal(
                        "The database at %s is PostgreSQL %d; %d or newer is needed."
                                .formatted(shown(), major, OLDEST),
                        "another server runs on another port, or leave TATKRAFT_DATABASE_URL out to"
                                + " use the PostgreSQL that Tatkraft brings along.");
            }
        } catch (SQLException unreachable) {
            throw new Refusal(
                    "The database at %s cannot be used as '%s': %s"
                            .formatted(shown(), user, unreachable.getMessage()),
                    "the server is not running, or TATKRAFT_DATABASE_URL, TATKRAFT_DATABASE_USER or"
                            + " TATKRAFT_DATABASE_PASSWORD is mistyped.");
        }
    }

    /** The address as it may be shown: without a password. */
    private String shown() {
        return url.replaceFirst("//[^@/]*@", "//…@").replaceAll("(?i)(password=)[^&]*", "$1…");
    }

    @Override
    public void close() {
        // nothing was started for it
    }
}
