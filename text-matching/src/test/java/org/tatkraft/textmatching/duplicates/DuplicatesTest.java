package org.tatkraft.textmatching.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Employers that stand in two registers, or twice in one. */
class DuplicatesTest {

    /** Whether most of both registers are the same, some, or few; the middle one of five. */
    @ParameterizedTest
    @CsvSource({"100,0.99", "60,0.94", "20,0.85", "5,0.5"})
    void whatStandsInBothRegistersIsFound(int percent, double least) {
        double[] found = IntStream.rangeClosed(1, 5).mapToDouble(nth -> f1(nth, percent)).toArray();
        Arrays.sort(found);
        assertThat(found[2]).as("%s", Arrays.toString(found)).isGreaterThan(least);
    }

    private static double f1(int seed, int percent) {
        var one = new Register(10 * seed + 1);
        var other = new Register(10 * seed + 2);
        Set<List<String>> right = new HashSet<>();
        for (int nth = 0; nth < 400; nth++) {
            List<String> employer = one.employer();
            one.add("a" + nth, employer);
            boolean isInBoth = nth * 7 % 100 < percent;
            other.add("b" + nth, isInBoth ? other.again(employer) : other.employer());
            if (isInBoth) {
                right.add(List.of("a" + nth, "b" + nth));
            }
        }
        List<Match> matches = Duplicates.between(one.table(), other.table(), done -> {});
        assertThat(matches).allMatch(each -> each.score() > 0 && each.score() <= 1);
        return Register.f1(matches, right);
    }

    @Test
    void whatStandsTwiceInARegisterIsFound() {
        var register = new Register(3);
        Set<List<String>> right = new HashSet<>();
        for (int nth = 0; nth < 1000; nth++) {
            List<String> employer = register.employer();
            register.add("a" + nth, employer);
            if (nth % 8 == 0) {
                register.add("b" + nth, register.again(employer));
                right.add(List.of("a" + nth, "b" + nth));
                right.add(List.of("b" + nth, "a" + nth));
            }
        }
        List<Match> matches = Duplicates.within(register.table(), done -> {});
        long correct =
                matches.stream()
                        .filter(each -> right.contains(List.of(each.left(), each.right())))
                        .count();
        assertThat(correct).isGreaterThan((long) (0.97 * matches.size()));
        assertThat(correct).isGreaterThan(95);
    }

    /** A third that means the same as both makes them mean the same. */
    @Test
    void groupsAreClosed() {
        var register = new Register(4);
        for (int nth = 0; nth < 300; nth++) {
            register.add("x" + nth, register.employer());
        }
        List<String> employer = register.employer();
        register.add("first", employer);
        register.add("second", employer);
        register.add("third", employer);
        for (int nth = 0; nth < 40; nth++) {
            List<String> pair = register.employer();
            register.add("p" + nth, pair);
            register.add("q" + nth, pair);
        }
        List<Match> matches = Duplicates.within(register.table(), done -> {});
        Set<String> three = Set.of("first", "second", "third");
        assertThat(matches.stream().filter(each -> three.contains(each.left())))
                .hasSize(3)
                .allMatch(each -> three.contains(each.right()));
    }

    /** Whatever the rest is like, however many and however long they are. */
    @Test
    void whatIsEqualIsFound() {
        var register = new Register(9);
        for (int nth = 0; nth < 60; nth++) {
            register.add("x" + nth, register.employer());
        }
        List<String> employer = register.employer();
        for (int nth = 0; nth < 7; nth++) {
            register.add("same" + nth, employer);
        }
        List<Match> matches = Duplicates.within(register.table(), done -> {});
        assertThat(matches.stream().filter(each -> each.reasons().equals(List.of("equal"))))
                .hasSize(21)
                .allMatch(each -> each.score() == 1 && each.left().startsWith("same"));
        List<String> texts =
                List.of("Freiwillige helfen, alte Geräte zu reparieren", "Kochen", "kochen!");
        var few = new Table(List.of("1", "2", "3"), List.of(new Table.Column("text", texts)));
        assertThat(Duplicates.within(few, done -> {}))
                .extracting(each -> each.left() + " " + each.right())
                .containsExactly("2 3");
    }

    @Test
    void theSameTablesGiveTheSamePairs() {
        var one = new Register(5);
        var other = new Register(6);
        IntStream.range(0, 120)
                .forEach(nth -> {
                    List<String> employer = one.employer();
                    one.add("a" + nth, employer);
                    other.add("b" + nth, other.again(employer));
                });
        Table left = one.table();
        Table right = other.table();
        assertThat(Duplicates.between(left, right, done -> {}))
                .isEqualTo(Duplicates.between(left, right, done -> {}));
    }

    @Test
    void aReasonNamesWhatAgrees() {
        var one = new Register(7);
        var other = new Register(8);
        for (int nth = 0; nth < 200; nth++) {
            List<String> employer = one.employer();
            one.add("a" + nth, employer);
            other.add("b" + nth, employer);
        }
        List<Match> matches = Duplicates.between(one.table(), other.table(), done -> {});
        assertThat(matches.getFirst().reasons()).isNotEmpty().contains("same name");
    }

    /** In small tables the nearest may be anything: what nobody can explain is not told. */
    @Test
    void eachPairHasAReason() {
        var ideas =
                List.of("Lange Nacht der Ausbildung", "Schnuppertage im Handwerk", "Reparaturcafé");
        var events = List.of("Stellenbasar im Herbst", "Salon de l’emploi", "Nuit des musées");
        var ids = List.of("1", "2", "3");
        assertThat(
                        Duplicates.between(
                                new Table(ids, List.of(new Table.Column("title", ideas))),
                                new Table(ids, List.of(new Table.Column("title", events))),
                                done -> {}))
                .allMatch(each -> !each.reasons().isEmpty());
    }

    @Test
    void tablesWithNothingInCommonAreRefused() {
        var left = new Table(List.of("1"), List.of(new Table.Column("name", List.of("a"))));
        var right = new Table(List.of("2"), List.of(new Table.Column("title", List.of("a"))));
        assertThatThrownBy(() -> Duplicates.between(left, right, done -> {}))
                .hasMessage("The tables have no column of words in common");
        assertThatThrownBy(() ->
                        new Table(
                                List.of("1", "2"), List.of(new Table.Column("name", List.of("a")))))
                .hasMessage("The column name has 1 values, and there are 2 records");
    }

    @Test
    void smallAndEmptyTablesAreNoTrouble() {
        var none = new Table(List.of(), List.of(new Table.Column("name", List.of())));
        var one = new Table(List.of("1"), List.of(new Table.Column("name", List.of("Bäckerei"))));
        var two =
                new Table(
                        List.of("1", "2"),
                        List.of(new Table.Column("name", List.of("Bäckerei", "Tischlerei"))));
        assertThat(Duplicates.between(one, two, done -> {})).hasSizeLessThan(2);
        assertThat(Duplicates.within(one, done -> {})).isEmpty();
        assertThat(Duplicates.within(two, done -> {})).isEmpty();
        assertThatThrownBy(() -> Duplicates.within(none, done -> {}))
                .hasMessage("The table has no column of words");
    }
}
