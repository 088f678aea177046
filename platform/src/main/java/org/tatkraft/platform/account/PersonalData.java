package org.tatkraft.platform.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module stores about people; every module that does so answers for its own part. From it
 * come the list of all that is stored about somebody, and the deletion of all of it.
 */
public interface PersonalData {

    /** What it is called in the list, such as {@code memberships}. */
    String name();

    /** All of it about a person, as rows of names and values that can be read. */
    List<Map<String, @Nullable Object>> of(UUID person);

    /**
     * Deletes it, within the transaction that deletes the person.
     *
     * @throws StillNeeded if something would be left without anybody to look after it
     */
    void delete(UUID person);
}
