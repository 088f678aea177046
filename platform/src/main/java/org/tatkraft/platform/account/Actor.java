package org.tatkraft.platform.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever does what is being done. */
public final class Actor {

    private Actor() {}

    /** Does something in the name of a person who has asked for it before. */
    public static <T> T as(UUID person, Supplier<T> deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext own = SecurityContextHolder.createEmptyContext();
            own.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            person.toString(), "", List.of()));
            SecurityContextHolder.setContext(own);
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The person who is signed in; nobody at the shell. */
    public static Optional<UUID> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(UsernamePasswordAuthenticationToken.class::isInstance)
                .map(authentication -> UUID.fromString(authentication.getName()));
    }

    /** Whether a person is the one who is signed in. */
    public static boolean is(@Nullable UUID person) {
        return current().filter(actor -> actor.equals(person)).isPresent();
    }
}
