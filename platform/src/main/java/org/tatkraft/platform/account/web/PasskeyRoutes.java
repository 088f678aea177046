package org.tatkraft.platform.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.tatkraft.platform.account.Person;
import org.tatkraft.platform.account.passkey.PasskeyCeremonies;
import org.tatkraft.platform.account.passkey.PasskeyRefused;
import org.tatkraft.platform.account.passkey.Passkeys;
import org.tatkraft.platform.account.passkey.RelyingParties;
import org.tatkraft.platform.account.passkey.RelyingParty;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.OpenTo;
import org.tatkraft.platform.site.RateLimits;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Typed;
import org.tatkraft.platform.site.Views;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adding and removing passkeys, and signing in with one. The script of the page asks what the
 * device has to sign, and sends what it signed; whatever is refused is said in a sentence.
 */
@Controller
@ConditionalOnWebApplication
class PasskeyRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyRoutes.class);
    private static final String MINE = "/{language:de|fr|en|nl}/me/passkeys";
    private static final String SIGN_IN = "/{language:de|fr|en|nl}/sign-in/passkey";
    private static final int MAXIMUM_BYTES = 65_536;
    private static final int LONGEST_LABEL = 60;

    private final PasskeyCeremonies ceremonies;
    private final Passkeys passkeys;
    private final RelyingParties relyingParties;
    private final SignedInPeople signedIn;
    private final RateLimits limits;
    private final JsonMapper json;
    private final int perMinute;

    PasskeyRoutes(
            PasskeyCeremonies ceremonies,
            Passkeys passkeys,
            RelyingParties relyingParties,
            SignedInPeople signedIn,
            RateLimits limits,
            JsonMapper json,
            @Value("${tatkraft.sign-in.per-minute:10}") int perMinute) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.relyingParties = relyingParties;
        this.signedIn = signedIn;
        this.limits = limits;
        this.json = json;
        this.perMinute = perMinute;
    }

    @PostMapping(MINE + "/options")
    @OpenTo(OpenTo.Circle.SIGNED_IN)
    ResponseEntity<?> creation(Shell shell, HttpServletRequest request) {
        Person person = signedIn.required(request).person();
        return answer(
                shell,
                request,
                "options",
                "account.passkey.not-added",
                site -> {
                    if (passkeys.of(person.id()).size() >= PasskeyCeremonies.MOST) {
                        return told(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                shell.say()
                                        .it("account.passkey.many", "n", PasskeyCeremonies.MOST));
                    }
                    return options(ceremonies.creation(site, person));
                });
    }

    @PostMapping(MINE)
    @OpenTo(OpenTo.Circle.SIGNED_IN)
    ResponseEntity<?> add(Shell shell, HttpServletRequest request) {
        Person person = signedIn.required(request).person();
        return answer(
                shell,
                request,
                "addition",
                "account.passkey.not-added",
                site -> {
                    JsonNode sent = body(request);
                    String label = label(sent.path("label").asString(""));
                    ceremonies.add(
                            site,
                            person,
                            label.isEmpty() ? shell.say().it("account.passkey.one") : label,
                            sent.path("credential"));
                    return leadTo(shell.to("me") + "?" + PasskeyParts.DONE + "=added");
                });
    }

    private static String label(String typed) {
        String label = Typed.line(typed);
        return label.codePointCount(0, label.length()) > LONGEST_LABEL
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL))
                : label;
    }

    /** A form, so that a passkey can be removed without scripts, too. */
    @PostMapping(MINE + "/{id}/delete")
    @OpenTo(OpenTo.Circle.SIGNED_IN)
    View remove(Shell shell, @PathVariable String id, HttpServletRequest request) {
        if (!passkeys.remove(signedIn.required(request).person().id(), identity(id))) {
            throw new NotHere();
        }
        return Views.seeOther(shell.to("me") + "?" + PasskeyParts.DONE + "=removed");
    }

    private static UUID identity(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException nonsense) {
            throw new NotHere();
        }
    }

    @PostMapping(SIGN_IN + "/options")
    @OpenTo(OpenTo.Circle.EVERYONE)
    ResponseEntity<?> request(Shell shell, HttpServletRequest request) {
        return answer(
                shell,
                request,
                "request",
                "account.passkey.refused",
                site -> options(ceremonies.request(site)));
    }

    /** Answers the same whether the passkey is unknown or signed something wrong. */
    @PostMapping(SIGN_IN)
    @OpenTo(OpenTo.Circle.EVERYONE)
    ResponseEntity<?> signIn(
            Shell shell, HttpServletRequest request, HttpServletResponse response) {
        return answer(
                shell,
                request,
                "sign-in",
                "account.passkey.refused",
                site -> {
                    JsonNode sent = body(request);
                    UUID person = ceremonies.signIn(site, sent.path("credential"));
                    signedIn.begin(person, request, response);
                    String next = new SignInForm(null, sent.path("next").asString("")).next();
                    return leadTo(next.isBlank() ? shell.to("me") : next);
                });
    }

    /** What is done for a site, once it is clear that there is one and that it may be done. */
    private interface Step {
        ResponseEntity<?> on(RelyingParty site) throws IOException;
    }

    private ResponseEntity<?> answer(
            Shell shell, HttpServletRequest request, String what, String refusal, Step step) {
        if (!limits.allows(request, "passkey-" + what, perMinute)) {
            return told(HttpStatus.TOO_MANY_REQUESTS, shell.say().it("site.error.too-many.text"));
        }
        try {
            RelyingParty site = relyingParties.at(shell.origin()).orElseThrow(NotHere::new);
            return step.on(site);
        } catch (PasskeyRefused | JacksonException | IOException refused) {
            LOG.debug("A passkey was refused", refused);
            return told(HttpStatus.UNPROCESSABLE_CONTENT, shell.say().it(refusal));
        }
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw new IOException("More than " + MAXIMUM_BYTES + " bytes were sent");
        }
        return json.readTree(bytes);
    }

    private static ResponseEntity<String> options(String options) {
        return unkept(HttpStatus.OK).body(options);
    }

    private static ResponseEntity<?> leadTo(String address) {
        return unkept(HttpStatus.OK).body(Map.of("to", address));
    }

    private static ResponseEntity<?> told(HttpStatus status, String message) {
        return unkept(status).body(Map.of("message", message));
    }

    private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store");
    }
}
