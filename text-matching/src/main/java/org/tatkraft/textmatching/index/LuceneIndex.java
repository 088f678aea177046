package org.tatkraft.textmatching.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index in this process: Lucene, in memory. */
public final class LuceneIndex implements TermIndex {

    private static final String ID = "id";
    private static final String TERMS = "terms ";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * The entries themselves: to read their terms from the index would take longer than to search.
     */
    private final Map<String, Entry> kept = new ConcurrentHashMap<>();

    /** How often something was changed, and how many of these changes searches see. */
    private final AtomicLong changes = new AtomicLong();

    private final AtomicLong seen = new AtomicLong();

    /** An empty index. */
    public LuceneIndex() {
        try {
            // Files as arrays are read faster than in the buffers that are usual: a question by a
            // third.
            var memory =
                    new ByteBuffersDirectory(
                            new SingleInstanceLockFactory(),
                            ByteBuffersDataOutput::new,
                            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
            this.writer = new IndexWriter(memory, new IndexWriterConfig());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not open the index", failed);
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        change(() ->
                entries.forEach(entry -> kept.compute(entry.id(), (id, before) -> written(entry))));
    }

    private Entry written(Entry entry) {
        var terms = new HashMap<String, List<String>>();
        // Entries have most of their terms in common.
        entry.terms()
                .forEach((view, some) ->
                        terms.put(view, some.stream().map(String::intern).toList()));
        try {
            writer.updateDocument(new Term(ID, entry.id()), document(entry));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Entry(entry.id(), terms);
    }

    private static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, entry.id(), Store.YES));
        entry.terms()
                .forEach((view, terms) ->
                        document.add(new Field(TERMS + view, new Stream(terms), COUNTED)));
        return document;
    }

    @Override
    public void remove(Collection<String> ids) {
        change(() -> ids.forEach(id -> kept.compute(id, (same, before) -> gone(id))));
    }

    private @Nullable Entry gone(String id) {
        try {
            writer.deleteDocuments(new Term(ID, id));
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Changes something; of one entry, one change after the other. */
    private void change(Runnable change) {
        change.run();
        changes.incrementAndGet();
    }

    @Override
    public List<Entry> search(Question question, int most) {
        return with(searcher -> {
            var query = new BooleanQuery.Builder();
            question.terms()
                    .forEach((view, terms) ->
                            terms.forEach(term -> query.add(clause(view, term), Occur.SHOULD)));
            query.setMinimumNumberShouldMatch(1);
            question.only().forEach((view, term) -> query.add(clause(view, term), Occur.FILTER));
            var found = new ArrayList<Entry>();
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                // What is being removed may be found, but is not kept any more.
                Optional.ofNullable(kept.get(searcher.storedFields().document(hit.doc).get(ID)))
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    private static TermQuery clause(String view, String term) {
        return new TermQuery(new Term(TERMS + view, term));
    }

    @Override
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<String, Integer> frequencies(String view, Collection<String> terms) {
        return with(searcher -> {
            var frequencies = new HashMap<String, Integer>();
            for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
                Terms ofView = part.reader().terms(TERMS + view);
                TermsEnum known = ofView == null ? TermsEnum.EMPTY : ofView.iterator();
                for (String term : terms) {
                    if (known.seekExact(new BytesRef(term))) {
                        frequencies.merge(term, known.docFreq(), Integer::sum);
                    }
                }
            }
            return frequencies;
        });
    }

    private interface Work<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Works with an index that has every change so far. */
    private <T> T with(Work<T> work) {
        try {
            long wanted = changes.get();
            if (seen.get() < wanted) {
                searchers.maybeRefreshBlocking();
                seen.accumulateAndGet(wanted, Math::max);
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read the index", failed);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not close the index", failed);
        }
    }

    /** Terms as they are. */
    private static final class Stream extends TokenStream {

        private final List<String> terms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int at;

        Stream(List<String> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (at == terms.size()) {
                return false;
            }
            term.setEmpty().append(terms.get(at));
            at++;
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            at = 0;
        }
    }
}
