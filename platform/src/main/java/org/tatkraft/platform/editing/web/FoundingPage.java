package org.tatkraft.platform.editing.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tatkraft.platform.editing.Founding;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Shell;

/**
 * A step of founding an alliance.
 *
 * @param shell the shell around it
 * @param step the word of the step
 * @param steps all steps
 * @param founding what was typed so far
 * @param topics topics of other alliances
 * @param actions actions of other alliances
 * @param errors what is wrong
 * @param expired whether the form comes back because its protection had run out
 * @param isDiscarded whether everything has just been thrown away
 * @param token the protection of the form
 */
public record FoundingPage(
        Shell shell,
        String step,
        List<String> steps,
        Founding founding,
        List<Offer> topics,
        List<Offer> actions,
        FormErrors errors,
        boolean expired,
        boolean isDiscarded,
        String token) {

    /**
     * Something that another alliance does and that can be taken over.
     *
     * @param value where it stands
     * @param name what it is called
     * @param alliance whose it is
     * @param chosen whether it is chosen
     */
    public record Offer(String value, String name, String alliance, boolean chosen) {}

    /** What the fields are called, by their name. */
    public Map<String, String> labels() {
        Say say = shell.say();
        return Map.of(
                "name", say.it("editing.found.name.label"),
                "region", say.it("editing.key.alliance.region"),
                "claim", say.it("editing.key.alliance.claim"),
                "colour", say.it("editing.key.alliance.colour"),
                "pasted", say.it("editing.found.pasted"),
                "own-topics", say.it("editing.found.topics.own"),
                "colleagues", say.it("editing.found.colleagues.label"));
    }

    /** The names of what the browser need not keep: the steps that were received. */
    public String elsewhere() {
        return steps.stream()
                .filter(each -> isDiscarded || !each.equals(step))
                .map(each -> "found." + each)
                .collect(Collectors.joining(" "));
    }

    /** Which step it is, counted from 1. */
    public int number() {
        return steps.indexOf(step) + 1;
    }

    /** The step before; blank at the first. */
    public String before() {
        return number() <= 1 ? "" : steps.get(number() - 2);
    }

    /** The step behind; blank at the last. */
    public String next() {
        return number() >= steps.size() ? "" : steps.get(number());
    }
}
