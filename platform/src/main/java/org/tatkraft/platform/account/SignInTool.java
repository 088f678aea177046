package org.tatkraft.platform.account;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/**
 * {@code bin/tatkraft sign-in}: prints a link that signs somebody in, where no mail can be sent.
 */
@Component
class SignInTool implements OperatorTool {

    private final People people;
    private final SignInLinks links;
    private final Installation installation;
    private final String publicUrl;

    SignInTool(
            People people,
            SignInLinks links,
            Installation installation,
            @Value("${tatkraft.public.url:}") String publicUrl) {
        this.people = people;
        this.links = links;
        this.installation = installation;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refusal(
                    "sign-in takes one mail address.", "bin/tatkraft sign-in name@example.org");
        }
        String mail = arguments.getFirst();
        Person person =
                people.withMail(mail)
                        .orElseThrow(() ->
                                new Refusal(
                                        "Nobody has the address '%s'.".formatted(mail),
                                        "they have not been invited yet: bin/tatkraft invite ALLIANCE %s coordination"
                                                .formatted(mail)));
        String site = publicUrl.isEmpty() ? installation.address() : publicUrl;
        out.printf(
                "%s/%s/sign-in/%s%n", site, person.language().code(), links.make(person.id(), ""));
        out.printf("It can be used once, for %d minutes.%n", SignInLinks.VALID.toMinutes());
        return 0;
    }
}
