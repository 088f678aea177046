package org.tatkraft.platform.alliance.file;

import java.util.List;
import java.util.UUID;

/**
 * A section of the alliance file, contributed as a bean by the module that owns what stands in it.
 *
 * @param <E> the record of one entry; its components are the keys of the file
 * @param key the key of the section, such as {@code actions}
 * @param place where it stands in the file; tables are written in this order
 * @param type the record of one entry
 * @param meaning what stands in the section, as a sentence of the documentation
 * @param table where the entries are kept
 * @param select a query with the parameter {@code :alliance} that gives the entries which are not
 *     archived, in their order, each as a JSON object
 * @param put statements with the parameters {@code :alliance} and {@code :entries}, a JSON array,
 *     that create, change or restore these entries
 */
public record FileSection<E extends Record & Entry>(
        String key,
        int place,
        Class<E> type,
        String meaning,
        FileTable table,
        String select,
        List<String> put) {

    /** The entries of an alliance that are not archived, in their order. */
    List<E> present(UUID alliance) {
        return table.read(type, alliance, select);
    }

    /** Creates, changes or restores these entries. */
    void put(UUID alliance, List<E> entries) {
        table.write(alliance, entries, put);
    }
}
