package org.tatkraft.platform.radar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.textmatching.TextAnalysis;

/** The index itself: Lucene, in memory. */
final class Index implements AutoCloseable {

    private static final String[] FIELDS = {"title_", "summary_", "text_"};
    private static final float[] WEIGHTS = {4, 2, 1};
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;.!?()\"]+");
    private static final String PLAIN = "plain";
    private static final String IDENTITY = "identity";
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONG_WORD = 8;
    private static final int MOST_WORDS = 12;

    private final Map<Language, Analyzer> analyses = new EnumMap<>(Language.class);
    private final Analyzer plain = TextAnalysis.plain();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    Index() {
        var byField = new HashMap<String, Analyzer>();
        for (Language language : Language.all()) {
            Analyzer analysis = TextAnalysis.of(language.code());
            analyses.put(language, analysis);
            for (String field : FIELDS) {
                byField.put(field + language.code(), analysis);
            }
        }
        try {
            var config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(plain, byField));
            config.setRAMBufferSizeMB(8);
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, null);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not open the index", failed);
        }
    }

    /** Takes over changed things and makes them findable. */
    void update(List<Indexed> things) {
        try {
            for (Indexed thing : things) {
                var id = new Term("id", thing.id().toString());
                if (thing.removed()) {
                    writer.deleteDocuments(id);
                } else {
                    writer.updateDocument(id, document(thing));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not update the index", failed);
        }
    }

    private static Document document(Indexed thing) {
        var document = new Document();
        document.add(new StringField("id", thing.id().toString(), Store.NO));
        document.add(new BinaryDocValuesField(IDENTITY, bytes(thing.id())));
        document.add(new StringField("alliance", thing.alliance(), Store.NO));
        document.add(new StringField("kind", thing.kind(), Store.NO));
        for (int i = 0; i < FIELDS.length; i++) {
            String field = FIELDS[i];
            thing.texts()
                    .get(i)
                    .texts()
                    .forEach((language, text) -> {
                        document.add(new TextField(field + language.code(), text, Store.NO));
                        document.add(new TextField(PLAIN, text, Store.NO));
                    });
        }
        return document;
    }

    /**
     * The things that have all the words, the best first; if there are none, those that have some.
     *
     * @param alliance where to look; {@code null} for everywhere
     * @param kind what to look for; {@code null} for everything
     */
    List<UUID> find(String words, @Nullable String alliance, @Nullable String kind, int most) {
        List<Query> wanted = queries(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> all = search(wanted, Occur.MUST, alliance, kind, most);
        return all.isEmpty() && wanted.size() > 1
                ? search(wanted, Occur.SHOULD, alliance, kind, most)
                : all;
    }

    private List<Query> queries(String words) {
        var queries = new ArrayList<Query>();
        for (String word : TextAnalysis.words(plain, words)) {
            if (queries.size() < MOST_WORDS && !isWithoutContent(word)) {
                queries.add(anyFormOf(word, words));
            }
        }
        return queries;
    }

    private boolean isWithoutContent(String word) {
        return analyses.values().stream()
                .anyMatch(analysis -> TextAnalysis.words(analysis, word).isEmpty());
    }

    /** The word in any inflection of any language, else its beginning, else something like it. */
    private Query anyFormOf(String folded, String words) {
        var any = new BooleanQuery.Builder();
        for (Map.Entry<Language, Analyzer> each : analyses.entrySet()) {
            for (String stem : stems(each.getValue(), folded, words)) {
                for (int i = 0; i < FIELDS.length; i++) {
                    var term = new Term(FIELDS[i] + each.getKey().code(), stem);
                    any.add(new BoostQuery(new TermQuery(term), WEIGHTS[i]), Occur.SHOULD);
                }
            }
        }
        if (folded.length() >= SHORTEST_PREFIX) {
            any.add(new BoostQuery(new PrefixQuery(new Term(PLAIN, folded)), 0.5f), Occur.SHOULD);
        }
        if (folded.length() >= SHORTEST_FUZZY) {
            int edits = folded.length() >= LONG_WORD ? 2 : 1;
            any.add(
                    new BoostQuery(new FuzzyQuery(new Term(PLAIN, folded), edits, 1), 0.2f),
                    Occur.SHOULD);
        }
        return any.build();
    }

    /** The stems of the typed word: found by its place, so that accents count in stemming. */
    private Set<String> stems(Analyzer analysis, String folded, String words) {
        var stems = new LinkedHashSet<String>();
        BETWEEN_WORDS
                .splitAsStream(words)
                .filter(typed -> TextAnalysis.words(plain, typed).contains(folded))
                .forEach(typed -> stems.addAll(TextAnalysis.words(analysis, typed)));
        return stems;
    }

    private List<UUID> search(
            List<Query> wanted,
            Occur occur,
            @Nullable String alliance,
            @Nullable String kind,
            int most) {
        var query = new BooleanQuery.Builder();
        wanted.forEach(each -> query.add(each, occur));
        if (occur == Occur.SHOULD) {
            query.setMinimumNumberShouldMatch(1);
        }
        if (alliance != null) {
            query.add(new TermQuery(new Term("alliance", alliance)), Occur.FILTER);
        }
        if (kind != null) {
            query.add(new TermQuery(new Term("kind", kind)), Occur.FILTER);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                var found = new ArrayList<UUID>();
                for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                    found.add(identity(searcher, hit.doc));
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not search", failed);
        }
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static UUID identity(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues identities = DocValues.getBinary(leaf.reader(), IDENTITY);
        identities.advanceExact(document - leaf.docBase);
        BytesRef value = identities.binaryValue();
        ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
        return new UUID(bytes.getLong(), bytes.getLong());
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
}
