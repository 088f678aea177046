package org.tatkraft.platform.site;

/** What was at this address has been archived. */
public class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing more is told about it. */
    public Gone() {
        super("Gone", null, false, false);
    }
}
