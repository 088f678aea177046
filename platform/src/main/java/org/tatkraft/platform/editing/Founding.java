package org.tatkraft.platform.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormErrors;
import org.tatkraft.platform.site.MailAddress;
import org.tatkraft.platform.site.Messages.Say;
import org.tatkraft.platform.site.Typed;

/**
 * What is typed to found an alliance, over all steps; only the name has to be there.
 *
 * @param fields what stands in the fields, by name
 */
public record Founding(Map<String, List<String>> fields) {

    /** How many actions of one's own can be typed. */
    public static final int OWN_ACTIONS = 3;

    private static final Set<String> NO_FIELDS = Set.of("do", "step");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTNERS = 500;

    /** What was typed; nothing but text is among it. */
    public static Founding typed(Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var kept = new ArrayList<String>();
            for (String value : values) {
                String text = Typed.text(value);
                if (!text.isEmpty()) {
                    kept.add(text);
                }
            }
            if (!kept.isEmpty() && !name.startsWith("_") && !NO_FIELDS.contains(name)) {
                fields.put(name, kept);
            }
        });
        return new Founding(Collections.unmodifiableMap(fields));
    }

    /**
     * The same with what was typed since.
     *
     * @param step the fields of the step in which it was typed, without the numbers of rows: what
     *     is not among it has been emptied
     */
    public Founding with(Founding typed, List<String> step) {
        var merged = new LinkedHashMap<>(fields);
        merged.keySet().removeIf(name -> step.contains(withoutRow(name)));
        merged.putAll(typed.fields());
        return new Founding(Collections.unmodifiableMap(merged));
    }

    private static String withoutRow(String name) {
        return name.replaceFirst("\\.\\d+$", "");
    }

    /** The only value of a field, or blank. */
    public String one(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The languages of the contents, the main one first. */
    public List<Language> languages(Language page) {
        var chosen = new ArrayList<>(List.of(Language.of(one("main")).orElse(page)));
        for (String code : all("language")) {
            Language.of(code).filter(each -> !chosen.contains(each)).ifPresent(chosen::add);
        }
        return chosen;
    }

    /**
     * A partner.
     *
     * @param name what it is called
     * @param web its own web page, or blank
     * @param kind its group
     */
    public record Partner(String name, String web, StakeholderKind kind) {}

    /** The partners as they were corrected, and those that have been pasted since, with guesses. */
    public List<Partner> partners() {
        var partners = new LinkedHashMap<String, Partner>();
        var corrected = new TreeMap<Integer, Partner>();
        for (int nth = 0; nth < MOST_PARTNERS; nth++) {
            String name = one("partner." + nth);
            if (!name.isEmpty()) {
                corrected.put(
                        nth,
                        new Partner(
                                cut(Typed.line(name), LONGEST_NAME),
                                one("web." + nth),
                                kind(one("kind." + nth), name)));
            }
        }
        corrected.values().forEach(each -> partners.put(each.name(), each));
        one("pasted")
                .lines()
                .map(Founding::pasted)
                .filter(each -> !each.name().isEmpty())
                .limit(MOST_PARTNERS)
                .forEach(each -> partners.putIfAbsent(each.name(), each));
        return List.copyOf(partners.values());
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static StakeholderKind kind(String word, String name) {
        for (StakeholderKind kind : StakeholderKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return StakeholderKind.guess(name);
    }

    /** A line of text, or a row of a spreadsheet: the first cell is the name. */
    private static Partner pasted(String line) {
        String[] cells = line.split("[\t;]", -1);
        String web = "";
        for (String cell : cells) {
            if (cell.strip().matches("(https?://|www\\.)\\S+")) {
                web = cell.strip().replaceFirst("^www\\.", "https://www.");
            }
        }
        String name = Typed.line(cells[0].replaceFirst("^\\s*[-*•]\\s*", ""));
        return new Partner(
                cut(name, LONGEST_NAME), cut(web, LONGEST_NAME), StakeholderKind.guess(line));
    }

    /** The mail addresses of the colleagues, one from each line. */
    public List<String> colleagues() {
        return one("colleagues")
                .lines()
                .map(line -> line.replaceAll("[^,;<>]*<([^<>]*)>", "$1"))
                .flatMap(line -> List.of(line.split("[,;\\s]+", -1)).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong. */
    public FormErrors errors(Say say) {
        var errors = new FormErrors();
        String name = one("name");
        if (name.isEmpty()) {
            errors.add("name", say.it("editing.error.missing"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add(
                    "name", say.it("editing.error.long", "n", name.length(), "most", LONGEST_NAME));
        }
        for (String field : List.of("region", "claim", "own-topics")) {
            one(field)
                    .lines()
                    .filter(line -> line.length() > LONGEST_NAME)
                    .findFirst()
                    .ifPresent(line ->
                            errors.add(
                                    field,
                                    say.it(
                                            "editing.error.long",
                                            "n",
                                            line.length(),
                                            "most",
                                            LONGEST_NAME)));
        }
        long pasted = one("pasted").lines().filter(line -> !line.isBlank()).count();
        if (pasted > MOST_PARTNERS) {
            errors.add(
                    "pasted", say.it("editing.error.partners", "n", pasted, "most", MOST_PARTNERS));
        }
        String colour = one("colour");
        if (!colour.isEmpty() && !colour.matches("#[0-9a-fA-F]{6}")) {
            errors.add("colour", say.it("editing.error.look.colour", "text", colour));
        }
        colleagues().stream()
                .filter(each -> !MailAddress.isOne(each))
                .findFirst()
                .ifPresent(each ->
                        errors.add("colleagues", say.it("editing.error.look.mail", "text", each)));
        return errors;
    }
}
