package org.tatkraft.platform.site;

/** Whoever asks is not in the circle to which it is open. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    /** Refuses somebody. */
    public NotAllowed(boolean signedIn) {
        super(signedIn ? "Not in the circle" : "Not signed in", null, false, false);
        this.signedIn = signedIn;
    }

    /** Whether they are signed in, so that signing in would not help. */
    public boolean isSignedIn() {
        return signedIn;
    }
}
