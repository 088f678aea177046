package org.tatkraft.textmatching.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Entries by their terms. All that is asked of an index is here, so that a cluster can serve it as
 * well as this process: what the terms of a text are, and how near two entries are, is decided
 * outside. All methods may be called from many threads at once; what a call has changed is found by
 * every call that begins after it returned.
 */
public interface TermIndex extends AutoCloseable {

    /** A question has so many terms at the most. */
    int MOST_TERMS = 1000;

    /**
     * An entry.
     *
     * @param id what it is called
     * @param terms its terms by view, as often as they stand there; they are given back when it is
     *     found
     */
    record Entry(String id, Map<String, List<String>> terms) {}

    /**
     * What is searched for.
     *
     * @param terms by view, {@link #MOST_TERMS} in all at the most; each entry found has one of
     *     them at the least
     * @param only terms by view that each entry found has
     */
    record Question(Map<String, List<String>> terms, Map<String, String> only) {}

    /** Adds entries, or puts them in the place of those with the same ids. */
    void put(Collection<Entry> entries);

    /** Removes the entries of some ids; there need not be any. */
    void remove(Collection<String> ids);

    /** The entries that have most of the rare terms in common with what is searched for. */
    List<Entry> search(Question question, int most);

    /** How many entries there are. */
    int size();

    /** How many entries have each of some terms; those that none has are left out. */
    Map<String, Integer> frequencies(String view, Collection<String> terms);

    @Override
    void close();
}
