package org.tatkraft.platform.account.passkey;

import org.jspecify.annotations.Nullable;

/** What a device sent is not accepted; why is for the log and never for whoever sent it. */
public final class PasskeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasskeyRefused(String why, @Nullable Throwable cause) {
        super(why, cause, false, false);
    }
}
