package org.tatkraft.platform.editing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.account.Memberships;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Alliances;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.EntryLists;
import org.tatkraft.platform.editing.EditEntry.Setting;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.Messages;
import org.tatkraft.platform.site.OpenTo;

/**
 * Publishes drafts when their time has come, in the name of whoever said so. A draft whose entry
 * somebody else has changed meanwhile stays a draft, and the list of drafts says so.
 */
@Component
@ConditionalOnWebApplication
class PublishDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(PublishDrafts.class);

    private final Drafts drafts;
    private final EditEntry editEntry;
    private final Entries entries;
    private final EntryLists lists;
    private final Alliances alliances;
    private final Memberships memberships;
    private final Messages messages;
    private final TransactionTemplate transactions;

    PublishDrafts(
            Drafts drafts,
            EditEntry editEntry,
            Entries entries,
            EntryLists lists,
            Alliances alliances,
            Memberships memberships,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.editEntry = editEntry;
        this.entries = entries;
        this.lists = lists;
        this.alliances = alliances;
        this.memberships = memberships;
        this.messages = messages;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Publishes everything whose time has come. */
    @Scheduled(initialDelay = 2_000, fixedDelay = 1_000)
    void publish() {
        boolean more;
        do {
            more = Objects.requireNonNull(transactions.execute(status -> publishNext()));
        } while (more);
    }

    private boolean publishNext() {
        Optional<Draft> due = drafts.due(Instant.now());
        due.ifPresent(draft -> {
            Outcome outcome = publish(draft);
            if (outcome instanceof Outcome.Published) {
                drafts.discard(draft.alliance(), draft.id());
            } else {
                LOG.warn("Draft {} could not be published when its time came", draft.id());
                drafts.refuse(draft.id());
            }
        });
        return due.isPresent();
    }

    private Outcome publish(Draft draft) {
        Optional<Alliance> alliance =
                alliances.all().stream()
                        .filter(each -> each.id().equals(draft.alliance()))
                        .findFirst();
        UUID author = draft.person();
        var shape = entries.shape(draft.section());
        if (alliance.isEmpty()
                || author == null
                || shape.isEmpty()
                || !mayPublish(author, alliance.get())) {
            return new Outcome.Absent();
        }
        Owner owner = alliance.get().owner();
        String former =
                Optional.ofNullable(draft.subject())
                        .map(subject -> lists.idOf(owner, draft.section(), subject).orElseThrow())
                        .orElse("");
        boolean isInList = !former.isEmpty() && !draft.section().equals(Entries.HEAD);
        if (isInList && lists.isArchived(owner, draft.section(), former)) {
            return new Outcome.Absent();
        }
        Language main = alliance.get().languages().getFirst();
        var setting = new Setting(owner, main, messages.in(main));
        var edited =
                Edited.anew(
                        draft.section(),
                        former,
                        Values.kept(shape.get(), draft.fields()),
                        draft.base());
        return Actor.as(author, () -> editEntry.publish(setting, edited));
    }

    private boolean mayPublish(UUID author, Alliance alliance) {
        return memberships.of(author).stream()
                .filter(each -> each.alliance().equals(alliance.slug()))
                .anyMatch(each -> each.role().opens(OpenTo.Circle.EDITORS));
    }
}
