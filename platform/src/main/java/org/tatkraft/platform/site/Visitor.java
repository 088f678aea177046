package org.tatkraft.platform.site;

import org.tatkraft.platform.site.OpenTo.Circle;

/** Whoever is in front of a page. */
public interface Visitor {

    /** Somebody of whom nothing is known. */
    Visitor UNKNOWN =
            new Visitor() {
                @Override
                public String name() {
                    return "";
                }

                @Override
                public boolean isIn(Circle circle, String alliance) {
                    return circle == Circle.EVERYONE;
                }
            };

    /** What they are called; blank of somebody who is not signed in. */
    String name();

    /**
     * Whether what is open to a circle is open to them.
     *
     * @param alliance the alliance whose circle it is; blank on pages of the installation
     */
    boolean isIn(Circle circle, String alliance);

    /** Whether they are signed in. */
    default boolean isSignedIn() {
        return isIn(Circle.SIGNED_IN, "");
    }
}
