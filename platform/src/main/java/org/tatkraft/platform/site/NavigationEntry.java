package org.tatkraft.platform.site;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.site.OpenTo.Circle;

/**
 * An entry of an alliance's navigation, contributed as a bean by the module whose page it leads to.
 *
 * @param bar in which bar it stands
 * @param place where it stands in it, counted from the beginning
 * @param path the part of the address behind the alliance, such as {@code actions}; blank is home
 * @param message the key of its label
 * @param kinds the kinds of things that its page shows: without one of them it is not there; none
 *     if it is always there
 * @param circle those who see it
 */
public record NavigationEntry(
        Bar bar, int place, String path, String message, Set<String> kinds, Circle circle) {

    /** The bars of navigation. */
    public enum Bar {
        /** At the top of every page. */
        MAIN,
        /** At the foot of every page. */
        FOOT,
        /** On the desk of those who work with it. */
        DESK
    }

    /** An entry at the top. */
    public static NavigationEntry main(int place, String path, String message) {
        return new NavigationEntry(Bar.MAIN, place, path, message, Set.of(), Circle.EVERYONE);
    }

    /** An entry at the foot. */
    public static NavigationEntry foot(int place, String path, String message) {
        return new NavigationEntry(Bar.FOOT, place, path, message, Set.of(), Circle.EVERYONE);
    }

    /** An entry on the desk of a circle. */
    public static NavigationEntry desk(int place, String path, String message, Circle circle) {
        return new NavigationEntry(Bar.DESK, place, path, message, Set.of(), circle);
    }

    /** The same entry, where there is something of these kinds. */
    public NavigationEntry showing(ThingKind... shown) {
        return new NavigationEntry(
                bar,
                place,
                path,
                message,
                Arrays.stream(shown).map(ThingKind::name).collect(Collectors.toSet()),
                circle);
    }

    /** The same entry, for a circle only. */
    public NavigationEntry openTo(Circle only) {
        return new NavigationEntry(bar, place, path, message, kinds, only);
    }

    /** Whether everybody is led to it in an alliance that has things of these kinds. */
    public boolean isPublic(Set<String> kindsOfAlliance) {
        return circle == Circle.EVERYONE && isThere(kindsOfAlliance);
    }

    boolean isThere(Set<String> kindsOfAlliance) {
        return kinds.isEmpty() || !Collections.disjoint(kinds, kindsOfAlliance);
    }
}
