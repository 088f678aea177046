package org.tatkraft.platform.account.web;

import java.util.List;
import org.tatkraft.platform.account.Membership;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.site.OpenTo.Circle;
import org.tatkraft.platform.site.Visitor;

/**
 * Somebody who is signed in, with the roles they have today.
 *
 * @param person who it is
 * @param memberships their roles
 */
record SignedIn(Person person, List<Membership> memberships) implements Visitor {

    @Override
    public String name() {
        return person.calling();
    }

    @Override
    public boolean isIn(Circle circle, String alliance) {
        return circle == Circle.EVERYONE
                || circle == Circle.SIGNED_IN
                || (circle == Circle.OPERATORS && person.operator())
                || memberships.stream()
                        .anyMatch(membership ->
                                membership.alliance().equals(alliance)
                                        && membership.role().opens(circle));
    }
}
