package org.tatkraft.platform.site;

/** A form came without its protection, or too late, and cannot be shown again by its route. */
public final class FormExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses a form. */
    public FormExpired() {
        super("The form is not protected any more", null, false, false);
    }
}
