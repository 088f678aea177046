package org.tatkraft.platform.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * An action as lists show it.
 *
 * @param id its identity
 * @param slug the last part of its address
 * @param title what it is called
 * @param summary what happens
 * @param purposes whether it keeps, trains or attracts
 * @param format the kind of work it is
 * @param targetGroups whom it is for
 * @param status how far it has come
 * @param since when it began or is to begin
 * @param until when it ended or is to end
 * @param flagship whether it is a flagship project
 */
public record ActionCard(
        UUID id,
        String slug,
        LocalizedText title,
        LocalizedText summary,
        List<String> purposes,
        String format,
        List<String> targetGroups,
        String status,
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        boolean flagship) {

    /** Whether it has not begun yet. */
    public boolean isAhead() {
        return status.equals(Status.IDEA.word()) || status.equals(Status.PLANNED.word());
    }

    /** Whether it is going on. */
    public boolean isRunning() {
        return status.equals(Status.RUNNING.word());
    }
}
