package org.tatkraft.platform.account;

import org.tatkraft.platform.shared.LocalizedText;

/** A person cannot be deleted, because something would be left without anybody to look after it. */
public final class StillNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText where;

    /**
     * Refuses.
     *
     * @param where the alliance that would be left alone
     */
    public StillNeeded(LocalizedText where) {
        super("Still needed in " + where, null, false, false);
        this.where = where;
    }

    /** What would be left alone. */
    public LocalizedText where() {
        return where;
    }
}
