package org.tatkraft.platform.account.openid;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator has said about the identity provider; nothing, as a rule. */
@Component
public class OpenIdSettings {

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;

    OpenIdSettings(
            @Value("${tatkraft.oidc.issuer:}") String issuer,
            @Value("${tatkraft.oidc.client.id:}") String clientId,
            @Value("${tatkraft.oidc.client.secret:}") String clientSecret,
            @Value("${tatkraft.oidc.name:}") String name) {
        this.issuer = issuer.replaceFirst("/+$", "");
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name;
    }

    /** Whether there is an issuer. */
    public boolean isThere() {
        return !issuer.isEmpty();
    }

    /** What people call it; its host if the operator has not said. Blank if there is none. */
    public String name() {
        if (!isThere() || !name.isBlank()) {
            return isThere() ? name.strip() : "";
        }
        return Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer);
    }

    /** What it calls itself, without a slash at the end. */
    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }
}
