package org.tatkraft.platform.editing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to an entry, as it is told.
 *
 * @param fact the identity of the fact in the journal
 * @param at when it happened
 * @param who who did it, as the sentence begins
 * @param sentences what was done, a sentence for each field
 * @param isUndoable whether there is a version before it
 */
public record Change(
        UUID fact, Instant at, String who, List<String> sentences, boolean isUndoable) {}
