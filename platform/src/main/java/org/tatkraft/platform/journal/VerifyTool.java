package org.tatkraft.platform.journal;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft verify-journal}: says whether the journal is as it was sealed. */
@Component
class VerifyTool implements OperatorTool {

    private final VerifyJournal verifyJournal;

    VerifyTool(VerifyJournal verifyJournal) {
        this.verifyJournal = verifyJournal;
    }

    @Override
    public String name() {
        return "verify-journal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new Refusal("verify-journal takes nothing more.", "bin/tatkraft verify-journal");
        }
        long began = System.nanoTime();
        VerifyJournal.Report report = verifyJournal.verify();
        report.problems().forEach(out::println);
        out.printf(
                "%d entries in %d ms: %s%n",
                report.entries(),
                (System.nanoTime() - began) / 1_000_000,
                report.problems().isEmpty()
                        ? "all as they were sealed"
                        : report.problems().size() + " problems");
        return report.problems().isEmpty() ? 0 : 1;
    }
}
