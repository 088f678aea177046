package org.tatkraft.textmatching.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tatkraft.textmatching.Language;

/** In which languages records are: as a column says, else as their words without content do. */
final class Languages {

    /** A language counts if at least so large a share of the records is in it. */
    private static final double SHARE = 0.02;

    /** Languages count if those of so large a share of the records are known. */
    private static final double KNOWN = 0.8;

    private final List<String> codes;
    private final int count;
    private final int[] numbers;

    private Languages(List<String> codes, List<String> frequent) {
        this.codes = codes;
        this.count = Math.max(1, frequent.size());
        this.numbers =
                count == 1
                        ? new int[0]
                        : codes.stream()
                                .mapToInt(code -> Math.max(0, frequent.indexOf(code)))
                                .toArray();
    }

    /** The languages of records. */
    static Languages of(List<Field> fields, int records) {
        Optional<Field> column =
                fields.stream().filter(field -> field.kind() == ColumnKind.LANGUAGE).findFirst();
        List<Field> texts = fields.stream().filter(Field::isText).toList();
        List<String> codes =
                column.map(each -> each.values().stream().map(String::strip).toList())
                        .orElseGet(() ->
                                IntStream.range(0, records)
                                        .parallel()
                                        .mapToObj(record -> recognised(texts, record))
                                        .toList());
        long known = codes.stream().filter(code -> !code.isEmpty()).count();
        List<String> frequent =
                codes.stream()
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .filter(code ->
                                codes.stream().filter(code::equals).count()
                                        >= Math.max(2, SHARE * records))
                        .toList();
        return new Languages(codes, known < KNOWN * records ? List.of() : frequent);
    }

    private static String recognised(List<Field> texts, int record) {
        String all =
                String.join(" ", texts.stream().map(each -> each.values().get(record)).toList());
        return Language.recognised(all).map(Language::code).orElse("");
    }

    /** Records whose languages are not told apart. */
    static Languages alike() {
        return new Languages(List.of(), List.of());
    }

    /** How many languages are told apart. */
    int count() {
        return count;
    }

    /** The number of the language of a record; rare ones count with the first. */
    int of(int record) {
        return count == 1 ? 0 : numbers[record];
    }

    /** The language of a record, if it is known and one of those whose words are understood. */
    Optional<Language> known(int record) {
        return Language.of(codes.get(record));
    }
}
