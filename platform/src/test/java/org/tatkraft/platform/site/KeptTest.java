package org.tatkraft.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final ContentChanges changes = new ContentChanges();
    private final AtomicInteger made = new AtomicInteger();
    private final Kept<Integer> kept = new Kept<>(changes, 100, value -> 1);

    private int of(String alliance) {
        return kept.of(alliance, made::incrementAndGet);
    }

    @Test
    void isMadeOnceUntilItsAllianceChanges() {
        changes.on(new ContentChanged("here"));
        changes.on(new ContentChanged("there"));
        assertThat(of("here")).isEqualTo(1);
        assertThat(of("here")).isEqualTo(1);

        changes.on(new ContentChanged("there"));
        assertThat(of("here")).isEqualTo(1);

        changes.on(new ContentChanged("here"));
        assertThat(of("here")).isEqualTo(2);
    }

    @Test
    void isMadeAnewWhenAnythingMayHaveChanged() {
        changes.on(new ContentChanged("here"));
        assertThat(of("here")).isEqualTo(1);

        changes.on(new ContentChanged(""));

        assertThat(of("here")).isEqualTo(2);
    }

    @Test
    void whatConcernsAllIsMadeAnewAtEveryChange() {
        assertThat(of("")).isEqualTo(1);

        changes.on(new ContentChanged("here"));

        assertThat(of("")).isEqualTo(2);
    }

    @Test
    void whatWasMadeWhileItChangedIsNotKept() {
        int first =
                kept.of(
                        "here",
                        () -> {
                            changes.on(new ContentChanged("here"));
                            return made.incrementAndGet();
                        });

        assertThat(first).isEqualTo(1);
        assertThat(of("here")).isEqualTo(2);
    }
}
