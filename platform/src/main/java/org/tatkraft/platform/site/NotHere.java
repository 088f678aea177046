package org.tatkraft.platform.site;

/** There is nothing at this address. */
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing more is known about it. */
    public NotHere() {
        super("Nothing here", null, false, false);
    }
}
