package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.account.Actor;
import org.tatkraft.platform.account.Memberships;
import org.tatkraft.platform.account.People;
import org.tatkraft.platform.site.NotAllowed;
import org.tatkraft.platform.site.Visitor;
import org.tatkraft.platform.site.Visitors;

/** Who is signed in: knows them by their session, lets them in and out. */
@Component
@ConditionalOnWebApplication
class SignedInPeople implements Visitors {

    private static final String KNOWN = SignedInPeople.class.getName();

    private final People people;
    private final Memberships memberships;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInPeople(
            People people,
            Memberships memberships,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.people = people;
        this.memberships = memberships;
        this.sessions = sessions;
    }

    /** Who asks; looked up once for each request, so that a role that ended is gone at once. */
    @Override
    public Visitor of(HttpServletRequest request) {
        if (!Visitors.mayBeSignedIn(request)) {
            return Visitor.UNKNOWN;
        }
        if (request.getAttribute(KNOWN) instanceof Visitor known) {
            return known;
        }
        Visitor visitor = lookUp();
        request.setAttribute(KNOWN, visitor);
        return visitor;
    }

    private Visitor lookUp() {
        return Actor.current()
                .flatMap(people::find)
                .<Visitor>map(person -> new SignedIn(person, memberships.of(person.id())))
                .orElse(Visitor.UNKNOWN);
    }

    /**
     * Who asks, on routes that are open to those who are signed in.
     *
     * @throws NotAllowed if nobody is signed in any more
     */
    SignedIn required(HttpServletRequest request) {
        if (of(request) instanceof SignedIn known) {
            return known;
        }
        throw new NotAllowed(false);
    }

    /** Begins a session of a person, under a new identity. */
    void begin(UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends the session of whoever asks. */
    void end(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** How many sessions a person has, on all their devices. */
    int sessions(UUID person) {
        return sessions.findByPrincipalName(person.toString()).size();
    }

    /** Ends every session of a person, wherever it was begun. */
    void endAll(UUID person) {
        sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }
}
