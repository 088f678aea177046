package org.tatkraft.platform.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database what any instance has changed, and tells this one.
 *
 * <p>After a lost connection it cannot know what it missed, and so says that anything may have
 * changed.
 */
@Component
@ConditionalOnWebApplication
class ChangeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MS = 2_000;
    private static final int PAUSE_MS = 500;

    private final DataSource dataSource;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread listening;

    ChangeListener(DataSource dataSource, ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    @Override
    public void start() {
        Thread thread =
                Thread.ofPlatform().daemon().name("content-changes").unstarted(this::listen);
        listening = thread;
        thread.start();
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + ContentVersions.CHANNEL);
                events.publishEvent(new ContentChanged(""));
                tellUntilStopped(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                if (isRunning()) {
                    LOG.warn("Lost the connection that tells of changes: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void tellUntilStopped(PGConnection connection) throws SQLException {
        while (isRunning()) {
            PGNotification[] news = connection.getNotifications(WAIT_MS);
            if (news != null) {
                for (PGNotification each : news) {
                    events.publishEvent(new ContentChanged(each.getParameter()));
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        listening = null;
    }

    @Override
    public boolean isRunning() {
        return listening != null && !Thread.currentThread().isInterrupted();
    }
}
