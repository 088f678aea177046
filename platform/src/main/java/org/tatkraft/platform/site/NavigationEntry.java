package org.tatkraft.platform.site;

/**
 * An entry of an alliance's navigation, contributed as a bean by the module whose page it leads to.
 *
 * @param bar in which bar it stands
 * @param place where it stands in it, counted from the beginning
 * @param path the part of the address behind the alliance, such as {@code actions}; blank is home
 * @param message the key of its label
 */
public record NavigationEntry(Bar bar, int place, String path, String message) {

    /** The bars of navigation. */
    public enum Bar {
        /** At the top of every page. */
        MAIN,
        /** At the foot of every page. */
        FOOT
    }

    /** An entry at the top. */
    public static NavigationEntry main(int place, String path, String message) {
        return new NavigationEntry(Bar.MAIN, place, path, message);
    }

    /** An entry at the foot. */
    public static NavigationEntry foot(int place, String path, String message) {
        return new NavigationEntry(Bar.FOOT, place, path, message);
    }
}
