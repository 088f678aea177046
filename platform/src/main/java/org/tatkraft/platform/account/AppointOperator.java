package org.tatkraft.platform.account;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.MailAddress;

/** {@code bin/tatkraft operator}: lets somebody look after the installation in the browser. */
@Component
class AppointOperator implements OperatorTool {

    private final People people;

    AppointOperator(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "operator";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || !MailAddress.isOne(arguments.getFirst())) {
            throw new Refusal(
                    "operator takes one mail address, not %s.".formatted(arguments),
                    "bin/tatkraft operator name@example.org");
        }
        Person person = people.known(arguments.getFirst(), "", Language.DE);
        people.makeOperator(person.id());
        out.printf("%s looks after this installation now.%n", person.mail());
        out.printf("bin/tatkraft sign-in %s prints a link to sign in.%n", person.mail());
        return 0;
    }
}
