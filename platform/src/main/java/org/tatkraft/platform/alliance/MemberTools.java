package org.tatkraft.platform.alliance;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.site.MailAddress;

/** {@code bin/tatkraft invite}: gives somebody a role, the first coordination for instance. */
@Component
class MemberTools implements OperatorTool {

    private final Alliances alliances;
    private final People people;
    private final Members members;
    private final TransactionTemplate transactions;

    MemberTools(
            Alliances alliances,
            People people,
            Members members,
            PlatformTransactionManager transactions) {
        this.alliances = alliances;
        this.people = people;
        this.members = members;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "invite";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3) {
            throw new Refusal(
                    "invite takes an alliance, a mail address and a role.",
                    "bin/tatkraft invite ostbelgien name@example.org coordination");
        }
        String slug = arguments.getFirst();
        Alliance alliance = alliances.named(slug).orElseThrow(() -> alliances.unknown(slug));
        String mail = arguments.get(1);
        if (!MailAddress.isOne(mail)) {
            throw new Refusal("'%s' is no mail address.".formatted(mail), "name@example.org");
        }
        Role role = role(arguments.get(2));
        transactions.executeWithoutResult(status -> {
            Person person = people.known(mail, "", alliance.languages().getFirst());
            boolean has = members.having(alliance.id(), role).contains(person.id());
            if (!has) {
                members.add(alliance.id(), person.id(), role, null, null);
            }
            out.printf(
                    "%s %s the role %s in %s.%n",
                    person.mail(), has ? "has" : "now has", role.word(), slug);
        });
        out.println("bin/tatkraft sign-in %s prints a link to sign in.".formatted(mail));
        return 0;
    }

    private static Role role(String word) {
        List<String> words =
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.DELEGATE)
                        .map(Role::word)
                        .toList();
        if (!words.contains(word)) {
            throw new Refusal(
                    "There is no role '%s' to give here.".formatted(word),
                    "one of %s was meant; delegates are invited in the browser, with their partner."
                            .formatted(words));
        }
        return Word.of(Role.class, word);
    }
}
