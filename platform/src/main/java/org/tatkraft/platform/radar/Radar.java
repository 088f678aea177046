package org.tatkraft.platform.radar;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.ContentChanged;

/** Finds things by words, across all modules. */
@Component
public class Radar {

    private static final Logger LOG = LoggerFactory.getLogger(Radar.class);
    private static final int LONGEST_SEARCH = 200;

    private final JdbcClient database;
    private final Index index = new Index();
    private final Map<String, Long> versions = new HashMap<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final ExecutorService updating =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("radar-update").factory());

    Radar(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(ContentChanged change) {
        updating.execute(this::catchUp);
    }

    /** Takes over everything that has changed since it last looked. */
    private void catchUp() {
        try {
            List<Indexed> changed = changed();
            index.update(changed);
            changed.forEach(thing -> versions.merge(thing.alliance(), thing.version(), Math::max));
            ready.complete(true);
        } catch (RuntimeException failed) {
            if (updating.isShutdown()) {
                return;
            }
            LOG.error("The radar could not catch up; it tries again in a second", failed);
            tryAgainInASecond();
        }
    }

    private void tryAgainInASecond() {
        try {
            Thread.sleep(1_000);
            updating.execute(this::catchUp);
        } catch (InterruptedException | RejectedExecutionException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Indexed> changed() {
        return database.sql(
                        """
                        select id, thing.alliance, kind, title, summary, body, removed, version
                        from thread.thing
                        left join unnest(cast(:alliances as text[]), cast(:versions as bigint[]))
                            as seen(alliance, up_to) on seen.alliance = thing.alliance
                        where version > coalesce(up_to, 0) and not (removed and up_to is null)
                        """)
                .param("alliances", versions.keySet().toArray(String[]::new))
                .param("versions", versions.values().toArray(Long[]::new))
                .query((row, number) ->
                        new Indexed(
                                row.getObject("id", UUID.class),
                                row.getString("alliance"),
                                row.getString("kind"),
                                LocalizedText.parse(row.getString("title")),
                                LocalizedText.parse(row.getString("summary")),
                                LocalizedText.parse(row.getString("body")),
                                row.getBoolean("removed"),
                                row.getLong("version")))
                .list();
    }

    /** Things of one kind of an alliance, the best first. */
    public List<UUID> find(String words, String alliance, String kind, int most) {
        ready.join();
        return index.find(bounded(words), alliance, kind, most);
    }

    /** Things of all kinds of an alliance, the best first. */
    public List<UUID> find(String words, String alliance, int most) {
        ready.join();
        return index.find(bounded(words), alliance, null, most);
    }

    /** Things of all alliances, the best first. */
    public List<UUID> find(String words, int most) {
        ready.join();
        return index.find(bounded(words), null, null, most);
    }

    private static String bounded(String words) {
        return words.length() <= LONGEST_SEARCH ? words : words.substring(0, LONGEST_SEARCH);
    }

    @PreDestroy
    void close() {
        updating.shutdownNow();
        index.close();
    }
}
