package org.tatkraft.platform.account;

import java.util.UUID;
import org.tatkraft.platform.shared.Language;

/**
 * Somebody who may sign in.
 *
 * @param id their identity
 * @param mail their mail address, in small letters
 * @param name what they are called; blank as long as nobody has said it
 * @param language the language in which they are written to
 * @param operator whether they look after the installation
 */
public record Person(UUID id, String mail, String name, Language language, boolean operator) {

    /** What they are called, or their mail address. */
    public String calling() {
        return name.isBlank() ? mail : name;
    }
}
