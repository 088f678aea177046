package org.tatkraft.platform.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.alliance.Picture;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.shared.PartialDate;

/**
 * An action with everything that its page shows.
 *
 * @param card what lists show of it
 * @param description what happens at length, as Markdown
 * @param picture a picture of it; {@code null} if it has none
 * @param prospects why it has good prospects
 * @param source where it was published
 * @param lead who leads it, where known
 * @param contributions who contributes what
 * @param indicators by what its effect is looked at
 */
public record Action(
        ActionCard card,
        LocalizedText description,
        @Nullable Picture picture,
        LocalizedText prospects,
        LocalizedText source,
        @Nullable Partner lead,
        List<Contribution> contributions,
        List<EffectIndicator> indicators) {

    /**
     * An organisation that takes part.
     *
     * @param slug the last part of its address
     * @param name what it is called
     */
    public record Partner(String slug, LocalizedText name) {}

    /**
     * What a partner brings in.
     *
     * @param partner who
     * @param kind what kind of contribution, such as {@code hours}; blank if not stated
     * @param text what it is
     */
    public record Contribution(Partner partner, String kind, LocalizedText text) {}

    /**
     * By what its effect is looked at.
     *
     * @param title what is counted or measured
     * @param step the step of the effect staircase, 1 to 7; effect begins at 4
     * @param unit in what it is counted
     * @param baseline the value at the start
     * @param baselineDate when that was
     * @param target the value to be reached
     * @param targetDate when that is to be
     * @param source where the values come from
     */
    public record EffectIndicator(
            LocalizedText title,
            int step,
            LocalizedText unit,
            @Nullable Double baseline,
            @Nullable PartialDate baselineDate,
            @Nullable Double target,
            @Nullable PartialDate targetDate,
            LocalizedText source) {}

    /** Its identity. */
    public UUID id() {
        return card.id();
    }
}
