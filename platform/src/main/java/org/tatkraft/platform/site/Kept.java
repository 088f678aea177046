package org.tatkraft.platform.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was worked out from the contents of an alliance, kept until they change.
 *
 * @param <V> what is kept; it must not be changed by those who get it
 */
public final class Kept<V> {

    private final ContentChanges changes;
    private final Cache<String, Made<V>> made;

    private record Made<V>(long change, V value) {}

    /**
     * Keeps nothing yet.
     *
     * @param most how much all that is kept may weigh together
     * @param weight how much one weighs
     */
    public Kept(ContentChanges changes, long most, ToIntFunction<V> weight) {
        this.changes = changes;
        made =
                Caffeine.newBuilder()
                        .maximumWeight(most)
                        .weigher((String alliance, Made<V> each) -> weight.applyAsInt(each.value()))
                        .build();
    }

    /**
     * What is kept for an alliance; made first if there is nothing that is up to date. While one
     * thread makes it, others that want the same wait for it. In a transaction that writes, it is
     * made from what stands there, and nothing of that is kept: it may yet be undone.
     *
     * @param alliance its part of the address; blank for what concerns all
     */
    public V of(String alliance, Supplier<V> make) {
        if (isWriting()) {
            return make.get();
        }
        Made<V> kept = made.getIfPresent(alliance);
        if (kept == null || isOld(kept, alliance)) {
            kept =
                    made.asMap()
                            .compute(
                                    alliance,
                                    (same, present) ->
                                            present == null || isOld(present, alliance)
                                                    ? new Made<>(changes.number(), make.get())
                                                    : present);
        }
        return Objects.requireNonNull(kept).value();
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private boolean isOld(Made<V> kept, String alliance) {
        return kept.change() < changes.lastOf(alliance);
    }
}
