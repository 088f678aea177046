package org.tatkraft.platform.alliance;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.account.SignInLinks;
import org.tatkraft.platform.account.TrialPeople;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;
import org.tatkraft.platform.shared.Language;

/**
 * The office of each example, so that trying it out needs no mail server: where only this machine
 * reaches the installation and no mail can be sent, each start prints a link to sign in.
 */
@Component
@ConditionalOnWebApplication
class ExampleMembers implements TrialPeople {

    private static final String OPERATOR = "operator@tatkraft.example";

    private final Alliances alliances;
    private final Members members;
    private final Organisations organisations;
    private final People people;
    private final SignInLinks links;
    private final Installation installation;
    private final boolean isTrial;
    private volatile Set<String> examples = Set.of();

    ExampleMembers(
            Alliances alliances,
            Members members,
            People people,
            SignInLinks links,
            Installation installation,
            Organisations organisations,
            @Value("${spring.mail.host:}") String mailHost,
            @Value("${tatkraft.public.url:}") String publicUrl,
            @Value("${tatkraft.trial:false}") boolean trial) {
        this.organisations = organisations;
        this.alliances = alliances;
        this.members = members;
        this.people = people;
        this.links = links;
        this.installation = installation;
        this.isTrial =
                (mailHost.isBlank() || trial)
                        && publicUrl.isBlank()
                        && installation.invocation().isLoopback();
    }

    /** Its address ends in a name that can never be anybody's. */
    private static String office(Alliance alliance) {
        return "office@" + alliance.slug() + ".example";
    }

    /** Gives an example that was just loaded its office. */
    void staff(Alliance alliance) {
        Person office = people.known(office(alliance), "", alliance.languages().getFirst());
        members.add(alliance.id(), office.id(), Role.COORDINATION, null, null);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!isTrial) {
            return;
        }
        Invocation invocation = installation.invocation();
        Person operator = people.known(OPERATOR, "", Language.DE);
        people.makeOperator(operator.id());
        print("Begin an alliance of your own", invocation, operator, "/de/new");
        var offices = new HashSet<String>();
        for (Alliance alliance : alliances.all()) {
            people.withMail(office(alliance))
                    .ifPresent(person -> {
                        offices.add(alliance.slug());
                        print(
                                "Sign in as the office of " + alliance.slug(),
                                invocation,
                                person,
                                "/%s/%s/desk".formatted(person.language().code(), alliance.slug()));
                    });
        }
        examples = Set.copyOf(offices);
        System.out.printf(
                "These links work once and for %d minutes; another: bin/tatkraft sign-in %s%n",
                SignInLinks.VALID.toMinutes(), OPERATOR);
    }

    @Override
    public boolean isOn(String alliance) {
        return examples.contains(alliance);
    }

    @Override
    @Transactional
    public Optional<UUID> person(String slug, Role role) {
        if (!isOn(slug)) {
            return Optional.empty();
        }
        Alliance alliance = alliances.required(slug);
        if (role == Role.COORDINATION) {
            return people.withMail(office(alliance)).map(Person::id);
        }
        Optional<UUID> partner =
                organisations.of(alliance.id()).stream()
                        .filter(Organisation::isPartner)
                        .map(Organisation::id)
                        .findFirst();
        if (role != Role.DELEGATE || partner.isEmpty()) {
            return Optional.empty();
        }
        Person delegate =
                people.known("delegate@" + slug + ".example", "", alliance.languages().getFirst());
        if (!members.having(alliance.id(), role).contains(delegate.id())) {
            members.add(alliance.id(), delegate.id(), role, partner.get(), null);
        }
        return Optional.of(delegate.id());
    }

    private void print(String what, Invocation invocation, Person person, String next) {
        System.out.printf(
                "%s: %s/%s/sign-in/%s%n",
                what,
                invocation.address(),
                person.language().code(),
                links.make(person.id(), next));
    }
}
