package org.tatkraft.platform.dialogue;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft letters ALLIANCE}: what was written to the office. */
@Component
class ShowLetters implements OperatorTool {

    private static final int MOST = 500;

    private final Letters letters;
    private final Alliances alliances;

    ShowLetters(Letters letters, Alliances alliances) {
        this.letters = letters;
        this.alliances = alliances;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refusal("Which alliance's letters?", "bin/tatkraft letters ostbelgien");
        }
        String slug = arguments.getFirst();
        Alliance alliance = alliances.named(slug).orElseThrow(() -> alliances.unknown(slug));
        List<Letter> all = letters.to(alliance.id(), MOST);
        for (Letter letter : all) {
            out.println("%s  %s".formatted(letter.receivedAt(), letter.id()));
            out.println("  from:     %s %s".formatted(letter.sender(), letter.replyTo()));
            out.println("  subject:  " + letter.subject());
            letter.wording().lines().forEach(line -> out.println("  | " + line));
            out.println();
        }
        out.println(
                "%d of %d letters, the newest first"
                        .formatted(all.size(), letters.count(alliance.id())));
        return 0;
    }
}
