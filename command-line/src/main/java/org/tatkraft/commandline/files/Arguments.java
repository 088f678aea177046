package org.tatkraft.commandline.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind the name of a tool.
 *
 * @param plain the words that are no options
 * @param options the options with their values
 */
public record Arguments(List<String> plain, Map<String, String> options) {

    /**
     * Reads words, each option followed by its value.
     *
     * @throws Tool.WrongCall if an option is unknown, stands twice or has no value
     */
    public static Arguments of(List<String> words, Set<String> known) {
        var rest = new ArrayDeque<>(words);
        var plain = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (!known.contains(word)) {
                throw new Tool.WrongCall(
                        "there is no option '%s', only %s."
                                .formatted(
                                        word, String.join(", ", known.stream().sorted().toList())));
            } else if (rest.isEmpty() || rest.getFirst().isEmpty()) {
                throw new Tool.WrongCall("%s needs a value.".formatted(word));
            } else if (options.put(word, rest.removeFirst()) != null) {
                throw new Tool.WrongCall("%s stands here twice.".formatted(word));
            }
        }
        return new Arguments(plain, options);
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
