package org.tatkraft.platform.account.openid;

import org.jspecify.annotations.Nullable;

/** The issuer did not vouch for anybody: it could not be reached, refused, or was not believed. */
final class NotVouchedFor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotVouchedFor(String why, @Nullable Throwable cause) {
        super(why, cause, false, false);
    }
}
