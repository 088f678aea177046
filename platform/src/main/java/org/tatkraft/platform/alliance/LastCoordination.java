package org.tatkraft.platform.alliance;

/** The office of an alliance would be left without anybody. */
public final class LastCoordination extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LastCoordination() {
        super("Nobody else coordinates this alliance for good", null, false, false);
    }
}
