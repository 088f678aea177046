package org.tatkraft.platform.editing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tatkraft.platform.site.FormErrors;

/** What came of sending a form. */
public sealed interface Outcome {

    /**
     * The entry is published.
     *
     * @param id its id
     */
    record Published(String id) implements Outcome {}

    /**
     * It is kept as a draft.
     *
     * @param draft its identity
     */
    record Kept(UUID draft) implements Outcome {}

    /** Something is wrong with what was typed; nothing is written. */
    record Wrong(FormErrors errors) implements Outcome {}

    /**
     * Somebody else has changed the same thing since the form was opened; nothing is written.
     *
     * @param edited what was sent, as far as it is settled
     * @param theirs what stands there now
     * @param parts the parts that differ
     * @param known the digests of the parts that the form was opened with
     * @param draft the draft that somebody else has written; nothing if it is published
     */
    record Differs(
            Edited edited,
            Values theirs,
            Set<String> parts,
            Map<String, String> known,
            Optional<Draft> draft)
            implements Outcome {

        /** What stands there now, for when the choice comes back. */
        public String seen() {
            return Edited.packed(theirs.digests());
        }
    }

    /** What was to be changed is not there. */
    record Absent() implements Outcome {}
}
