package org.tatkraft.platform.barometer;

import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * A survey from which figures were published.
 *
 * @param slug its name in addresses
 * @param title what it is called
 * @param date when it was in the field
 * @param answers how many answered, where published
 * @param population how many were asked, where published
 * @param responseRate the share that answered in percent, where published
 * @param questions how many questions it had, where published
 * @param method how it was done
 * @param summary what it was about
 * @param source where its results were published
 */
public record Survey(
        String slug,
        LocalizedText title,
        PartialDate date,
        @Nullable Integer answers,
        @Nullable Integer population,
        @Nullable Double responseRate,
        @Nullable Integer questions,
        LocalizedText method,
        LocalizedText summary,
        LocalizedText source) {}
