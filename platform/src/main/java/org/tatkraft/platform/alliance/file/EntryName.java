package org.tatkraft.platform.alliance.file;

import java.time.Instant;
import java.util.UUID;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * What an entry is called.
 *
 * @param identity its identity
 * @param id its id
 * @param name its name or title
 * @param archived whether it is archived
 * @param changedAt when it was last written
 */
public record EntryName(
        UUID identity, String id, LocalizedText name, boolean archived, Instant changedAt) {}
