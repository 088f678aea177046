package org.tatkraft.platform.account;

import java.util.Set;
import org.tatkraft.platform.shared.Word;
import org.tatkraft.platform.site.OpenTo.Circle;

/** What somebody is in an alliance. */
public enum Role implements Word {
    /** Runs the office of the alliance. */
    COORDINATION(Circle.MEMBERS, Circle.EDITORS, Circle.COORDINATION),
    /** Speaks for a partner. */
    DELEGATE(Circle.MEMBERS),
    /** Keeps the contents. */
    EDITOR(Circle.MEMBERS, Circle.EDITORS),
    /** Works with the answers of surveys. */
    ANALYST(Circle.MEMBERS),
    /** Looks on for an initiative of the state. */
    VIEWER(Circle.MEMBERS);

    private final Set<Circle> circles;

    Role(Circle... circles) {
        this.circles = Set.of(circles);
    }

    /** Whether it opens what is open to this circle of its alliance. */
    public boolean opens(Circle circle) {
        return circles.contains(circle);
    }
}
