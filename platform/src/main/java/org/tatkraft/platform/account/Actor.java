package org.tatkraft.platform.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever does what is being done. */
public final class Actor {

    private Actor() {}

    /** The person who is signed in; nobody at the shell. */
    public static Optional<UUID> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(UsernamePasswordAuthenticationToken.class::isInstance)
                .map(authentication -> UUID.fromString(authentication.getName()));
    }
}
