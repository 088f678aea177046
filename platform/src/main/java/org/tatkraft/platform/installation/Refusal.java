package org.tatkraft.platform.installation;

/** Something that the operator asked for cannot be done; the message names the values concerned. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String maybe;

    /**
     * Refuses with a reason and a guess.
     *
     * @param message what is wrong, with the value
     * @param maybe what may help, without the word "Maybe"; blank where we cannot guess
     */
    public Refusal(String message, String maybe) {
        super(message);
        this.maybe = maybe;
    }

    /** The message as it is printed, with a line beginning "Maybe" where there is a guess. */
    public String inFull() {
        String message = String.valueOf(getMessage());
        return maybe.isBlank() ? message : message + "\n" + guess();
    }

    /** What may help, as a line beginning "Maybe"; blank where we cannot guess. */
    public String guess() {
        return maybe.isBlank() ? "" : "Maybe " + maybe;
    }
}
