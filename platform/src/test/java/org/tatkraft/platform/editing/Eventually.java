package org.tatkraft.platform.editing;

import java.time.Duration;
import java.time.Instant;

/** Waits for what becomes true by itself. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PAUSE_MS = 20;

    private Eventually() {}

    /** Tries until it holds; fails as it failed last. */
    static void holds(Runnable claim) {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            try {
                claim.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
