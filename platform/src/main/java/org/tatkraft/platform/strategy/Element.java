package org.tatkraft.platform.strategy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * An element of a strategy: a field of action, a priority or a topic.
 *
 * @param id its identity
 * @param slug the last part of its address
 * @param title what it is called
 * @param summary what it is about
 * @param description what it is about at length, as Markdown
 * @param since since when the alliance works on it, where it is a topic and that is known
 * @param fields the fields of action it belongs to, where it is a topic
 * @param priorities the priorities it belongs to, where it is a topic
 */
public record Element(
        UUID id,
        String slug,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText description,
        @Nullable PartialDate since,
        List<UUID> fields,
        List<UUID> priorities) {}
