package org.tatkraft.platform.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.InvitePerson;
import org.tatkraft.platform.alliance.Members;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.editing.EditEntry.Setting;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Messages;
import org.tatkraft.platform.site.Messages.Say;

/** Founds an alliance from what was typed, whole or not at all. */
@Component
public class FoundAlliance {

    /** What an example says that holds only there. */
    private static final Set<String> ONLY_THERE =
            Set.of(
                    "formerly",
                    "since",
                    "until",
                    "fields",
                    "priorities",
                    "topics",
                    "evidence",
                    "results",
                    "lead",
                    "contributions",
                    "indicators",
                    "prospects",
                    "source",
                    "flagship");

    private static final int LONGEST_TEXT = 2_000;
    private static final Set<String> PURPOSES = Set.of("keep", "train", "attract");

    private final Entries entries;
    private final EntryLists lists;
    private final EditEntry editEntry;
    private final Members members;
    private final Alliances alliances;
    private final InvitePerson invitePerson;
    private final People people;
    private final Foundings foundings;
    private final Messages messages;

    FoundAlliance(
            Entries entries,
            EntryLists lists,
            EditEntry editEntry,
            Members members,
            Alliances alliances,
            InvitePerson invitePerson,
            People people,
            Foundings foundings,
            Messages messages) {
        this.entries = entries;
        this.lists = lists;
        this.editEntry = editEntry;
        this.members = members;
        this.alliances = alliances;
        this.invitePerson = invitePerson;
        this.people = people;
        this.foundings = foundings;
        this.messages = messages;
    }

    /**
     * Founds it, and makes whoever does so its coordination; what was kept of it is done with.
     *
     * @param language the language of the page
     * @param site scheme and host of the addresses
     * @return the alliance's part of every address
     * @throws IllegalArgumentException if something is wrong that {@link Founding#errors} tells
     */
    @Transactional
    public String found(Founding founding, UUID founder, Language language, String site) {
        Say say = messages.in(language);
        if (!founding.errors(say).isEmpty()) {
            throw new IllegalArgumentException(founding.errors(say).all().toString());
        }
        entries.awaitFounders();
        Owner owner = entries.found(head(founding, language));
        var setting = new Setting(owner, founding.languages(language).getFirst(), say);
        members.add(owner.id(), founder, Role.COORDINATION, null, null);
        addPartners(founding, setting);
        addCopies(founding, setting, "topics");
        addCopies(founding, setting, "actions");
        addOwn(founding, setting);
        Alliance alliance = alliances.required(owner.slug());
        String own = people.find(founder).map(Person::mail).orElse("");
        for (String mail : founding.colleagues()) {
            if (mail.equalsIgnoreCase(own)) {
                continue;
            }
            Role role =
                    founding.one("colleagues-role").equals(Role.COORDINATION.word())
                            ? Role.COORDINATION
                            : Role.EDITOR;
            invitePerson.invite(
                    alliance,
                    new InvitePerson.Invitation(mail, "", role, null, null),
                    language,
                    site);
        }
        foundings.discard(founder);
        return owner.slug();
    }

    private Record head(Founding founding, Language page) {
        Say say = messages.in(page);
        List<Language> languages = founding.languages(page);
        String main = languages.getFirst().code();
        String region = founding.one("region");
        String claim = founding.one("claim");
        Values values =
                values(Entries.HEAD)
                        .with("id", freeSlug(founding.one("name")))
                        .with("name." + main, founding.one("name"))
                        .with(
                                "claim." + main,
                                claim.isEmpty()
                                        ? messages.in(languages.getFirst())
                                                .it("editing.found.claim")
                                        : claim)
                        .with(
                                "region.name." + main,
                                region.isEmpty() ? founding.one("name") : region)
                        .with("colour", founding.one("colour"))
                        .and(Map.of("languages", languages.stream().map(Language::code).toList()));
        return read(values, languages.getFirst(), say);
    }

    private Values values(String section) {
        return Values.none(entries.shape(section).orElseThrow());
    }

    private static Record read(Values values, Language main, Say say) {
        var reader = new EntryReader(say, main, values);
        return reader.entry()
                .orElseThrow(() -> new IllegalArgumentException(reader.errors().all().toString()));
    }

    private String freeSlug(String name) {
        return Naming.free(Naming.slug(name), entries::isTaken);
    }

    private void addPartners(Founding founding, Setting setting) {
        List<Founding.Partner> partners = founding.partners();
        var kinds = new LinkedHashSet<StakeholderKind>();
        partners.forEach(each -> kinds.add(each.kind()));
        for (StakeholderKind kind : kinds) {
            Values group = values("stakeholderGroups").with("id", kind.word());
            for (Language language : founding.languages(setting.main())) {
                group =
                        group.with(
                                "name." + language.code(),
                                messages.in(language).it("editing.group." + kind.word()));
            }
            add(setting, "stakeholderGroups", group);
        }
        for (Founding.Partner each : partners) {
            String web = each.web().matches("https?://[^\\s<>\"']+") ? each.web() : "";
            add(
                    setting,
                    "organisations",
                    values("organisations")
                            .with("name." + setting.main().code(), each.name())
                            .with("group", each.kind().word())
                            .with("roles", "partner")
                            .with("web", web));
        }
    }

    /** Copies of what the examples do: in the languages of the alliance, and with nothing else. */
    private void addCopies(Founding founding, Setting setting, String section) {
        Set<String> codes = new LinkedHashSet<>();
        founding.languages(setting.main()).forEach(each -> codes.add(each.code()));
        for (String name : founding.all(section)) {
            int slash = name.indexOf('/');
            alliances
                    .named(name.substring(0, Math.max(0, slash)))
                    .map(alliance -> alliance.owner())
                    .flatMap(owner -> entries.find(owner, section, name.substring(slash + 1)))
                    .ifPresent(example -> {
                        Shape.Mapping shape = entries.shape(section).orElseThrow();
                        Values copy = values(section);
                        for (var each : Values.of(shape, example).byPath().entrySet()) {
                            String code = each.getKey().substring(each.getKey().indexOf('.') + 1);
                            boolean isText = each.getKey().contains(".");
                            boolean stays = !ONLY_THERE.contains(first(each.getKey()));
                            if (stays && (!isText || codes.contains(code))) {
                                copy = copy.and(Map.of(each.getKey(), each.getValue()));
                            }
                        }
                        String main = setting.main().code();
                        // What has no name in the main language cannot be shown here.
                        if (!copy.one("title." + main).isEmpty()) {
                            add(setting, section, planned(section, copy, main));
                        }
                    });
        }
    }

    private static String first(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    private static Values planned(String section, Values copy, String main) {
        if (!section.equals("actions")) {
            return copy;
        }
        String summary = copy.one("summary." + main);
        return copy.with("status", "planned")
                .with("summary." + main, summary.isEmpty() ? copy.one("title." + main) : summary);
    }

    private void addOwn(Founding founding, Setting setting) {
        String main = setting.main().code();
        founding.one("own-topics")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each ->
                        add(setting, "topics", values("topics").with("title." + main, each)));
        for (int nth = 0; nth < Founding.OWN_ACTIONS; nth++) {
            String title = Founding.cut(founding.one("action." + nth), LONGEST_TEXT);
            String summary = Founding.cut(founding.one("action-summary." + nth), LONGEST_TEXT);
            String purpose = founding.one("action-purpose." + nth);
            if (!title.isEmpty()) {
                add(
                        setting,
                        "actions",
                        values("actions")
                                .with("title." + main, title)
                                .with("summary." + main, summary.isEmpty() ? title : summary)
                                .with("purposes", PURPOSES.contains(purpose) ? purpose : "keep")
                                .with("format", "other")
                                .with("status", "planned"));
            }
        }
    }

    private void add(Setting setting, String section, Values values) {
        if (!values.one("id").isEmpty()
                && !lists.known(setting.owner(), section, Set.of(values.one("id"))).isEmpty()) {
            return;
        }
        Outcome outcome = editEntry.publish(setting, Edited.anew(section, "", values, Map.of()));
        if (!(outcome instanceof Outcome.Published)) {
            throw new IllegalArgumentException(
                    "%s could not be added: %s".formatted(values, Objects.toString(outcome)));
        }
    }
}
