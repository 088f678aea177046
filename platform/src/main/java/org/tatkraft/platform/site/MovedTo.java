package org.tatkraft.platform.site;

/** What was at this address is now at another one. */
public class MovedTo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** Names the new address, from the root of the site. */
    public MovedTo(String address) {
        super("Moved to " + address, null, false, false);
        this.address = address;
    }

    /** The new address. */
    public String address() {
        return address;
    }
}
