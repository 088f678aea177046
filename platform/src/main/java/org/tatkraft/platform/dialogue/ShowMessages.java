package org.tatkraft.platform.dialogue;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft messages ALLIANCE}: what was written to the office. */
@Component
class ShowMessages implements OperatorTool {

    private static final int MOST = 500;

    private final Messages messages;
    private final Alliances alliances;

    ShowMessages(Messages messages, Alliances alliances) {
        this.messages = messages;
        this.alliances = alliances;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refusal("Which alliance's messages?", "bin/tatkraft messages ostbelgien");
        }
        String slug = arguments.getFirst();
        Alliance alliance =
                alliances
                        .named(slug)
                        .orElseThrow(() ->
                                new Refusal(
                                        "There is no alliance '%s'.".formatted(slug),
                                        "one of "
                                                + alliances.all().stream()
                                                        .map(Alliance::slug)
                                                        .toList()
                                                + " was meant."));
        List<Message> all = messages.to(alliance.id(), MOST);
        for (Message message : all) {
            out.println("%s  %s".formatted(message.receivedAt(), message.id()));
            out.println("  from:     %s %s".formatted(message.sender(), message.replyTo()));
            out.println("  subject:  " + message.subject());
            message.wording().lines().forEach(line -> out.println("  | " + line));
            out.println();
        }
        out.println(all.size() + " messages");
        return 0;
    }
}
