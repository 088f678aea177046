package org.tatkraft.platform.account.passkey;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passkeys work: under the public address if it is a name with encryption, and on this
 * machine under the name {@code localhost}. Browsers keep no passkeys for numeric addresses.
 */
@Component
public class RelyingParties {

    private static final String THIS_MACHINE = "localhost";

    private final String publicUrl;

    RelyingParties(@Value("${tatkraft.public.url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * The site under the address by which somebody came; empty where passkeys cannot work.
     *
     * @param origin scheme, host and port
     */
    public Optional<RelyingParty> at(String origin) {
        String host = host(origin);
        boolean named = host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*");
        boolean published = named && !publicUrl.isEmpty() && origin.startsWith("https:");
        return published || host.equals(THIS_MACHINE)
                ? Optional.of(new RelyingParty(host, origin.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The same site under the name of this machine, for those who came by its number. */
    public Optional<String> byName(String origin) {
        String host = host(origin);
        return host.matches("127(\\.\\d+){3}|\\[::1]|\\[0(:0){6}:1]")
                ? Optional.of(origin.replace(host, THIS_MACHINE))
                : Optional.empty();
    }

    private static String host(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException nonsense) {
            return "";
        }
    }
}
