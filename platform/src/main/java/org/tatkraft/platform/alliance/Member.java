package org.tatkraft.platform.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.account.Role;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * Somebody with a role in an alliance.
 *
 * @param id the identity of the membership
 * @param person the person
 * @param name what they are called, or blank
 * @param mail their mail address
 * @param role the role
 * @param organisation the partner for whom a delegate speaks; empty in other roles
 * @param since the first day
 * @param until the last day; {@code null} if none is set
 */
public record Member(
        UUID id,
        UUID person,
        String name,
        String mail,
        Role role,
        LocalizedText organisation,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What they are called. */
    public String calling() {
        return name.isBlank() ? mail : name;
    }
}
