package org.tatkraft.platform.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.Picture;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A piece of news.
 *
 * @param id its identity
 * @param slug the last part of its address
 * @param date when it happened
 * @param title what happened, as a headline
 * @param wording what happened at length, as Markdown
 * @param picture a picture of it; {@code null} if it has none
 * @param about what it is about, as kinds and ids such as {@code actions/start2day}
 * @param milestone whether it belongs to the alliance's history
 * @param source where it was published
 * @param changedAt when it last changed
 */
public record NewsItem(
        UUID id,
        String slug,
        PartialDate date,
        LocalizedText title,
        LocalizedText wording,
        @Nullable Picture picture,
        List<String> about,
        boolean milestone,
        LocalizedText source,
        Instant changedAt) {}
