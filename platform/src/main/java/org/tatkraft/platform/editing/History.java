package org.tatkraft.platform.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.journal.Fact;
import org.tatkraft.platform.journal.Journal;
import org.tatkraft.platform.site.Messages.Say;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to entries, told from the journal; and the entries as they were before. */
@Component
public class History {

    private static final int MOST = 500;
    private static final int LONGEST_QUOTE = 80;

    private final Journal journal;
    private final People people;
    private final JsonMapper json = JsonMapper.builder().build();

    History(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    /** What happened to an entry, the newest first. */
    public List<Change> of(UUID subject, Shape.Mapping shape, Wordings wordings, Say say) {
        return journal.of(subject, MOST).stream()
                .map(fact ->
                        new Change(
                                fact.id(),
                                fact.happenedAt(),
                                who(fact, say),
                                sentences(fact, shape, wordings, say),
                                fact.deed().equals("changed")))
                .toList();
    }

    private String who(Fact fact, Say say) {
        UUID actor = fact.actor();
        if (actor == null) {
            return say.it("editing.history.by-file");
        }
        if (Actor.is(fact.actor())) {
            return say.it("editing.history.by-you");
        }
        return people.find(actor)
                .map(Person::calling)
                .orElseGet(() -> say.it("editing.history.by-somebody"));
    }

    /**
     * Who changed an entry last.
     *
     * @param fact what they did
     * @param who what they are called
     * @param at when
     * @param isOwn whether it is whoever asks
     */
    public record Last(UUID fact, String who, Instant at, boolean isOwn) {}

    /** Who changed what an entry says last; nothing if nobody ever did. */
    public Optional<Last> last(UUID subject, Say say) {
        return journal.of(subject, MOST).stream()
                .filter(fact -> fact.deed().equals("changed") || fact.deed().equals("renamed"))
                .findFirst()
                .map(fact -> last(fact, say));
    }

    private Last last(Fact fact, Say say) {
        return new Last(fact.id(), who(fact, say), fact.happenedAt(), Actor.is(fact.actor()));
    }

    private List<String> sentences(Fact fact, Shape.Mapping shape, Wordings wordings, Say say) {
        JsonNode was = json.readTree(fact.before());
        JsonNode is = json.readTree(fact.after());
        return switch (fact.deed()) {
            case "changed" -> changes(shape, was, is, wordings, say);
            case "moved" ->
                    List.of(say.it("editing.history.moved", "place", is.path("place").asInt()));
            case "renamed" -> List.of(say.it("editing.history.renamed", "id", text(is, "id")));
            case "created", "archived", "restored" ->
                    List.of(say.it("editing.history." + fact.deed()));
            default -> List.of(fact.deed());
        };
    }

    private static String text(JsonNode values, String key) {
        return values.path(key).asString("");
    }

    private static List<String> changes(
            Shape.Mapping shape, JsonNode was, JsonNode is, Wordings wordings, Say say) {
        Values before = Values.ofJson(shape, was);
        Values after = Values.ofJson(shape, is);
        var sentences = new ArrayList<String>();
        for (String part : before.differences(after)) {
            String label = wordings.partLabel(after, part);
            String from = wordings.read(before, part);
            String to = wordings.read(after, part);
            boolean isLong = Math.max(from.length(), to.length()) > LONGEST_QUOTE;
            if (to.isEmpty()) {
                sentences.add(say.it("editing.history.emptied", "label", label));
            } else if (isLong) {
                sentences.add(say.it("editing.history.rewritten", "label", label));
            } else if (from.isEmpty()) {
                sentences.add(say.it("editing.history.filled", "label", label, "to", to));
            } else {
                sentences.add(
                        say.it(
                                "editing.history.set",
                                Map.of("label", label, "to", to, "from", from)));
            }
        }
        return sentences;
    }

    /**
     * An entry as it was before somebody changed it.
     *
     * @param values what stood in it
     * @param until who changed it then, and when
     */
    public record Earlier(Values values, Last until) {}

    /** An entry as it was before something happened to it; nothing if that did not happen to it. */
    public Optional<Earlier> before(UUID fact, UUID subject, Values present, Say say) {
        Values values = present;
        for (Fact each : journal.of(subject, MOST)) {
            if (each.deed().equals("changed")) {
                values = undone(each, values);
            }
            if (each.id().equals(fact)) {
                return Optional.of(new Earlier(values, last(each, say)));
            }
        }
        return Optional.empty();
    }

    private Values undone(Fact fact, Values values) {
        Shape.Mapping shape = values.shape();
        Values was = Values.ofJson(shape, json.readTree(fact.before()));
        Values is = Values.ofJson(shape, json.readTree(fact.after()));
        Values undone = values;
        for (String part : was.differences(is)) {
            undone = undone.with(part, was);
        }
        return undone;
    }
}
