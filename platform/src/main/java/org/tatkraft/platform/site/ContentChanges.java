package org.tatkraft.platform.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of contents, so that whoever keeps something that was made from them knows
 * when it is out of date.
 *
 * <p>Note the {@link #number} before the making begins; what was made is good as long as the {@link
 * #lastOf last change} of its alliance is not younger.
 */
@Component
public class ContentChanges {

    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Long> lastOf = new ConcurrentHashMap<>();
    private volatile long lastOfAny;

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContentChanged change) {
        long number = changes.incrementAndGet();
        if (change.alliance().isBlank()) {
            lastOfAny = number;
        } else {
            lastOf.put(change.alliance(), number);
        }
    }

    /** How many changes this instance has seen. */
    public long number() {
        return changes.get();
    }

    /** The number of the last change that may concern an alliance; of all, if it had none yet. */
    public long lastOf(String alliance) {
        Long own = lastOf.get(alliance);
        return own == null ? changes.get() : Math.max(own, lastOfAny);
    }
}
