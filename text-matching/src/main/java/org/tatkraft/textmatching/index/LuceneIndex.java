package org.tatkraft.textmatching.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index in this process: Lucene, in memory. */
public final class LuceneIndex implements TermIndex {

    private static final String ID = "id";
    private static final String TERMS = "terms ";
    private static final String KEPT = "kept ";

    /** Stands between terms that are kept; no word has it. */
    private static final String BETWEEN = "\n";

    private static final Pattern BORDER = Pattern.compile(BETWEEN);

    /** A question of more terms is asked with its rarest ones. */
    private static final int MOST_TERMS = 1000;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** How often something was changed, and how many of these changes searches see. */
    private final AtomicLong changes = new AtomicLong();

    private final AtomicLong seen = new AtomicLong();

    /** An empty index. */
    public LuceneIndex() {
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not open the index", failed);
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        change(() -> {
            for (Entry entry : entries) {
                writer.updateDocument(new Term(ID, entry.id()), document(entry));
            }
        });
    }

    private static Document document(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, entry.id(), Store.YES));
        entry.terms()
                .forEach((view, terms) -> {
                    document.add(new TextField(TERMS + view, new Stream(terms)));
                    document.add(new StoredField(KEPT + view, String.join(BETWEEN, terms)));
                });
        return document;
    }

    @Override
    public void remove(Collection<String> ids) {
        change(() -> {
            for (String id : ids) {
                writer.deleteDocuments(new Term(ID, id));
            }
        });
    }

    private interface Change {
        void take() throws IOException;
    }

    private void change(Change change) {
        try {
            change.take();
            changes.incrementAndGet();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not change the index", failed);
        }
    }

    @Override
    public List<Entry> search(Question question, int most) {
        return with(searcher -> {
            var query = new BooleanQuery.Builder();
            rarest(question, searcher)
                    .forEach(term -> query.add(new TermQuery(term), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(1);
            question.only()
                    .forEach((view, term) ->
                            query.add(new TermQuery(new Term(TERMS + view, term)), Occur.FILTER));
            var found = new ArrayList<Entry>();
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                found.add(entry(searcher.storedFields().document(hit.doc)));
            }
            return found;
        });
    }

    private static List<Term> rarest(Question question, IndexSearcher searcher) throws IOException {
        var frequencies = new HashMap<Term, Integer>();
        for (Map.Entry<String, Collection<String>> view : question.terms().entrySet()) {
            for (String text : view.getValue()) {
                var term = new Term(TERMS + view.getKey(), text);
                frequencies.put(term, searcher.getIndexReader().docFreq(term));
            }
        }
        return frequencies.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(
                        Map.Entry.<Term, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Entry entry(Document document) {
        var terms = new HashMap<String, List<String>>();
        for (IndexableField field : document) {
            if (field.name().startsWith(KEPT)) {
                String kept = field.stringValue();
                terms.put(
                        field.name().substring(KEPT.length()),
                        kept.isEmpty() ? List.of() : BORDER.splitAsStream(kept).toList());
            }
        }
        return new Entry(document.get(ID), terms);
    }

    @Override
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public Map<String, Integer> frequencies(String view, Collection<String> terms) {
        return with(searcher -> {
            var frequencies = new HashMap<String, Integer>();
            for (String term : terms) {
                frequencies.put(
                        term, searcher.getIndexReader().docFreq(new Term(TERMS + view, term)));
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
