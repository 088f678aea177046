package org.tatkraft.platform.notification;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft outbox}: the mail that was sent and that waits, the newest first. */
@Component
class ShowOutbox implements OperatorTool {

    private static final int MOST = 100;

    private final Outbox outbox;

    ShowOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new Refusal("outbox takes nothing more.", "bin/tatkraft outbox");
        }
        List<Outbox.Shown> all = outbox.newest(MOST);
        for (Outbox.Shown shown : all) {
            String trouble = shown.trouble().isBlank() ? "" : " (" + shown.trouble() + ")";
            out.println("%s  %s%s".formatted(shown.written(), shown.state(), trouble));
            out.println("  to:       " + shown.mail().receiver());
            out.println("  subject:  " + shown.mail().subject());
            shown.mail().wording().lines().forEach(line -> out.println("  | " + line));
            out.println();
        }
        out.println("%d mails, the newest first, at most %d".formatted(all.size(), MOST));
        return 0;
    }
}
