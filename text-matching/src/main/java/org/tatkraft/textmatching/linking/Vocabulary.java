package org.tatkraft.textmatching.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tatkraft.textmatching.Language;

/** Labels with the concepts they name. */
final class Vocabulary {

    private final List<Label> labels;
    private final int[] concepts;
    private final List<List<Integer>> members;
    private final Optional<Language> language;

    Vocabulary(List<Label> labels) {
        this.labels = List.copyOf(labels);
        this.concepts = new int[labels.size()];
        Map<String, List<Integer>> ofConcepts = new LinkedHashMap<>();
        for (int label = 0; label < concepts.length; label++) {
            ofConcepts
                    .computeIfAbsent(labels.get(label).concept(), absent -> new ArrayList<>())
                    .add(label);
        }
        this.members = ofConcepts.values().stream().map(List::copyOf).toList();
        for (int concept = 0; concept < members.size(); concept++) {
            for (int label : members.get(concept)) {
                concepts[label] = concept;
            }
        }
        this.language = only(labels);
    }

    /** The only language of labels, as they say or as their words without content tell. */
    private static Optional<Language> only(List<Label> labels) {
        List<Optional<Language>> said = labels.stream().map(Label::language).distinct().toList();
        if (said.size() != 1) {
            return Optional.empty();
        }
        return said.getFirst()
                .or(() ->
                        Language.recognised(
                                labels.stream().map(Label::text).collect(Collectors.joining(" "))));
    }

    List<Label> labels() {
        return labels;
    }

    int size() {
        return concepts.length;
    }

    /** The number of the concept of a label. */
    int concept(int label) {
        return concepts[label];
    }

    /** How many concepts there are. */
    int concepts() {
        return members.size();
    }

    /** The numbers of the labels of each concept. */
    List<List<Integer>> members() {
        return members;
    }

    /** In which language a label is, if that is known. */
    Optional<Language> language(int label) {
        return labels.get(label).language().or(() -> language);
    }

    /** In which language a text is: that of the vocabulary, if it has only one. */
    Optional<Language> language(String text) {
        return language.or(() -> Language.recognised(text));
    }

    /** The pieces of all labels of each concept together. */
    List<List<Piece>> together(List<List<Piece>> pieces) {
        return members.stream()
                .map(each -> each.stream().flatMap(label -> pieces.get(label).stream()).toList())
                .toList();
    }
}
