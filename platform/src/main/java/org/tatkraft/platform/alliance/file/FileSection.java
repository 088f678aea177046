package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A section of the alliance file, contributed as a bean by the module that owns what stands in it.
 *
 * @param <E> the record of one entry; its components are the keys of the file
 * @param key the key of the section, such as {@code actions}
 * @param place where it stands in the file; tables are written in this order
 * @param type the record of one entry
 * @param page where its entries are shown, behind the alliance's address; {@code {id}} stands for
 *     the id of the entry
 * @param meaning what stands in the section, as a sentence of the documentation
 * @param table where the entries are kept
 * @param select a query that gives each row of the relation {@code entry}, which has the columns of
 *     the table, as a JSON object, in their order
 * @param put statements with the parameters {@code :alliance} and {@code :entries}, a JSON array,
 *     that create, change or restore these entries
 */
public record FileSection<E extends Record & Entry>(
        String key,
        int place,
        Class<E> type,
        String page,
        String meaning,
        FileTable table,
        String select,
        List<String> put) {

    /** The entries of an alliance that are not archived, in their order. */
    List<E> present(UUID alliance) {
        return table.present(type, alliance, select);
    }

    /** The entry with this id, archived or not. */
    Optional<E> find(UUID alliance, String id) {
        return table.find(type, alliance, id, select);
    }

    /** Creates, changes or restores these entries. */
    void put(UUID alliance, List<E> entries) {
        table.write(alliance, entries, put);
    }
}
