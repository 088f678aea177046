package org.tatkraft.platform.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.alliance.file.PictureStore;
import org.tatkraft.platform.editing.Outcome.Absent;
import org.tatkraft.platform.editing.Outcome.Differs;
import org.tatkraft.platform.editing.Outcome.Kept;
import org.tatkraft.platform.editing.Outcome.Published;
import org.tatkraft.platform.editing.Outcome.Wrong;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Messages.Say;

/** Takes what was typed into the form of an entry: publishes it, shows it first, or keeps it. */
@Component
public class EditEntry {

    /** What no form shows, because other forms keep it or nobody types it. */
    private static final String FORMERLY = "formerly";

    private static final String LOGO = "logo";
    private static final List<String> KEPT_ELSEWHERE = List.of(FORMERLY, LOGO);

    private static final int LONGEST_NAME = 200;
    private static final String PICTURE = "picture.file";

    private final Entries entries;
    private final EntryLists lists;
    private final Drafts drafts;
    private final PictureStore pictures;
    private final TransactionTemplate transactions;

    EditEntry(
            Entries entries,
            EntryLists lists,
            Drafts drafts,
            PictureStore pictures,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.lists = lists;
        this.drafts = drafts;
        this.pictures = pictures;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /**
     * Where and for whom it is edited.
     *
     * @param owner the alliance
     * @param main its main language
     * @param say in which words mistakes are told
     */
    public record Setting(Owner owner, Language main, Say say) {}

    /** Publishes it at once; a draft from which it came is done with. */
    public Outcome publish(Setting setting, Edited edited) {
        return inTransaction(() -> {
            Outcome outcome = save(setting, edited);
            if (outcome instanceof Published) {
                edited.draft().ifPresent(draft -> drafts.discard(setting.owner().id(), draft));
            }
            return outcome;
        });
    }

    /**
     * Publishes it, shows what that looks like, and undoes it.
     *
     * @param show is given the page on which the entry is shown, behind the alliance's address
     */
    public Outcome preview(Setting setting, Edited edited, Consumer<String> show) {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    status.setRollbackOnly();
                    Outcome outcome = save(setting, edited);
                    if (outcome instanceof Published published) {
                        show.accept(entries.page(edited.section(), published.id()));
                    }
                    return outcome;
                }));
    }

    /**
     * Keeps it as a draft, complete or not.
     *
     * @param staysPlanned whether it is published at its time, if it was to be
     */
    public Outcome keep(Setting setting, Edited edited, boolean staysPlanned) {
        return inTransaction(() -> keep(setting, edited, null, staysPlanned));
    }

    /** Keeps it as a draft that is published when its time has come; it must be complete. */
    public Outcome schedule(Setting setting, Edited edited, Instant at) {
        Outcome possible = preview(setting, edited, page -> {});
        return possible instanceof Published
                ? inTransaction(() -> keep(setting, edited, at, false))
                : possible;
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    Outcome outcome = work.get();
                    if (!(outcome instanceof Published) && !(outcome instanceof Kept)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                }));
    }

    private Outcome keep(
            Setting setting, Edited edited, @Nullable Instant at, boolean staysPlanned) {
        Owner owner = setting.owner();
        entries.alone(owner);
        Optional<UUID> subject =
                edited.former().isBlank()
                        ? Optional.empty()
                        : entries.identity(owner, edited.section(), edited.former());
        Optional<Draft> present =
                subject.isPresent()
                        ? drafts.ofSubject(subject.get())
                        : edited.draft().flatMap(draft -> drafts.find(owner.id(), draft));
        Merged merged = merge(edited, present);
        if (merged.differs() != null) {
            return merged.differs();
        }
        Edited settled = merged.edited();
        UUID id = present.map(Draft::id).orElseGet(UUID::randomUUID);
        return new Kept(
                drafts.keep(
                        id,
                        owner.id(),
                        edited.section(),
                        subject.orElse(null),
                        Founding.cut(Naming.nameIn(settled.values(), setting.main()), LONGEST_NAME),
                        settled.values(),
                        present.map(Draft::base).orElse(edited.base()),
                        staysPlanned ? present.map(Draft::publishAt).orElse(null) : at));
    }

    private Outcome save(Setting setting, Edited edited) {
        Owner owner = setting.owner();
        String section = edited.section();
        entries.alone(owner);
        Merged withDraft =
                merge(edited, edited.draft().flatMap(draft -> drafts.find(owner.id(), draft)));
        if (withDraft.differs() != null) {
            return withDraft.differs();
        }
        Values values = withDraft.edited().values();
        Values present = Values.none(values.shape());
        if (!edited.former().isBlank()) {
            Optional<Record> standing = entries.find(owner, section, edited.former());
            if (standing.isEmpty()) {
                return new Absent();
            }
            present = Values.of(values.shape(), standing.get());
            values = keptElsewhere(owner, values, present);
            if (section.equals(Entries.HEAD)) {
                values = values.with("id", present);
            }
            if (values.one(PICTURE).isEmpty()) {
                values = values.withoutBelow("picture");
            }
            Merged merged =
                    merge(
                            withDraft.edited().with(values, withDraft.edited().draftBase()),
                            present,
                            edited.base(),
                            Optional.empty());
            if (merged.differs() != null) {
                return merged.differs();
            }
            values = merged.edited().values();
        }
        return write(setting, edited, keptElsewhere(owner, values, present).inOrderOf(present));
    }

    private Values keptElsewhere(Owner owner, Values typed, Values present) {
        // A picture that is not there has not been uploaded; an earlier one may come back.
        String picture = typed.one(PICTURE);
        boolean isThere = !picture.isEmpty() && pictures.find(owner.id(), picture).isPresent();
        Values values = isThere ? typed : typed.with(PICTURE, present);
        // Only the form of an earlier version names a logo: the one that it had.
        boolean isLogoBack = !typed.one(LOGO).isEmpty() && entries.hadLogo(owner, typed.one(LOGO));
        return (isLogoBack ? values : values.with(LOGO, present)).with(FORMERLY, present);
    }

    private Outcome write(Setting setting, Edited edited, Values typed) {
        Owner owner = setting.owner();
        Values values = typed;
        FormErrors errors = new FormErrors();
        if (!edited.section().equals(Entries.HEAD)) {
            values = named(setting, edited, typed);
            String id = values.one("id");
            boolean taken = !id.equals(edited.former()) && isTaken(owner, edited.section(), id);
            if (taken && isSentAgain(owner, edited, values)) {
                return new Published(id);
            }
            if (taken) {
                errors.add("id", setting.say().it("editing.error.taken", "id", id));
            }
        }
        var reader = new EntryReader(setting.say(), setting.main(), values);
        Optional<Record> entry = reader.entry();
        reader.references()
                .forEach((section, ids) ->
                        reader.check(section, lists.known(owner, section, ids.keySet())));
        reader.errors().all().forEach(errors::add);
        if (!errors.isEmpty()) {
            return new Wrong(errors);
        }
        entries.save(owner, edited.section(), edited.former(), entry.orElseThrow());
        return new Published(values.one("id"));
    }

    private boolean isTaken(Owner owner, String section, String id) {
        return !lists.known(owner, section, Set.of(id)).isEmpty();
    }

    /** A new entry that was sent twice is there already, word by word. */
    private boolean isSentAgain(Owner owner, Edited edited, Values values) {
        return edited.former().isBlank()
                && entries.find(owner, edited.section(), values.one("id"))
                        .map(there -> Values.of(values.shape(), there))
                        .filter(values::equals)
                        .isPresent();
    }

    /** The values with an id: the one that was typed, the one it has, or one made of its name. */
    private Values named(Setting setting, Edited edited, Values values) {
        if (!values.one("id").isEmpty()) {
            return values;
        }
        if (!edited.former().isBlank()) {
            return values.with("id", edited.former());
        }
        String made = Naming.slug(Naming.nameIn(values, setting.main()));
        String free =
                Naming.free(
                        made,
                        id ->
                                isTaken(setting.owner(), edited.section(), id)
                                        && !isSentAgain(
                                                setting.owner(), edited, values.with("id", id)));
        return values.with("id", free);
    }

    private record Merged(Edited edited, @Nullable Differs differs) {}

    private static Merged merge(Edited edited, Optional<Draft> present) {
        if (present.isEmpty()) {
            return new Merged(edited, null);
        }
        Values theirs = Values.kept(edited.values().shape(), present.get().fields());
        Map<String, String> known =
                edited.draft().filter(present.get().id()::equals).isPresent()
                        ? edited.draftBase()
                        : edited.base();
        Merged merged = merge(edited, theirs, known, present);
        return merged.differs() == null
                ? new Merged(merged.edited().with(merged.edited().values(), theirs.digests()), null)
                : merged;
    }

    /** What was typed, if nobody else has changed the same since; else as it was chosen. */
    private static Merged merge(
            Edited edited, Values theirs, Map<String, String> known, Optional<Draft> draft) {
        Values mine = edited.values().inOrderOf(theirs);
        Set<String> parts = mine.differences(theirs);
        parts.removeAll(KEPT_ELSEWHERE);
        if (parts.isEmpty() || Values.differences(known, theirs.digests()).isEmpty()) {
            return new Merged(edited, null);
        }
        var differs = new Differs(edited, theirs, parts, known, draft);
        if (!edited.seen().equals(differs.seen())
                || !edited.choices().keySet().containsAll(parts)) {
            return new Merged(edited, differs);
        }
        Values chosen = mine;
        for (String part : parts) {
            if ("theirs".equals(edited.choices().get(part))) {
                chosen = chosen.with(part, theirs);
            }
        }
        return new Merged(edited.with(chosen, edited.draftBase()), null);
    }
}
