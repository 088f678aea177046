package org.tatkraft.platform.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written in a form and is not published.
 *
 * @param id its identity
 * @param alliance the alliance
 * @param section the section of the entry
 * @param subject the identity of the entry; {@code null} if it is not there yet
 * @param name what it is called in the list of drafts
 * @param fields what stands in the fields, by path
 * @param base the digests of the parts of the entry from which it was begun
 * @param publishAt when it is to be published; {@code null} if nobody said so
 * @param refusedAt when it should have been published and could not; {@code null} otherwise
 * @param person who wrote it last; {@code null} if it is nobody known any more
 * @param author what whoever wrote it last is called
 * @param changedAt when it was last written
 */
public record Draft(
        UUID id,
        UUID alliance,
        String section,
        @Nullable UUID subject,
        String name,
        Map<String, List<String>> fields,
        Map<String, String> base,
        @Nullable Instant publishAt,
        @Nullable Instant refusedAt,
        @Nullable UUID person,
        String author,
        Instant changedAt) {}
