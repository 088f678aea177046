package org.tatkraft.platform.editing;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.shared.PartialDate;
import org.tatkraft.platform.site.Messages.Say;

/** How the fields of a section and what stands in them are called in a language. */
public final class Wordings {

    private static final String LABEL = "editing.key.";
    private static final String HINT = "editing.hint.";

    private final Say say;
    private final String section;
    private final Function<String, Map<String, String>> namesOf;
    private final Map<String, Map<String, String>> names = new HashMap<>();

    /**
     * The wordings of a section.
     *
     * @param namesOf gives the names of the entries of a section by id; asked once for each
     */
    public Wordings(Say say, String section, Function<String, Map<String, String>> namesOf) {
        this.say = say;
        this.section = section;
        this.namesOf = namesOf;
    }

    /** What a section is called. */
    public static String section(Say say, String key) {
        return say.it("editing.section." + Naming.kebab(key));
    }

    /** The label of the field at a path. */
    public String label(String path) {
        return say.it(LABEL + keyOf(path, LABEL));
    }

    /** What helps to fill in the field at a path; blank if nothing has to be said. */
    public String hint(String path) {
        String key = HINT + keyOf(path, HINT);
        return say.knows(key) ? say.it(key) : "";
    }

    /** The most special key there is: of the field in this section, in this list, or anywhere. */
    private String keyOf(String path, String beginning) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            if (!step.matches("\\d+")) {
                steps.add(Naming.kebab(step));
            }
        }
        if (Language.of(steps.getLast()).isPresent()) {
            steps.removeLast();
        }
        String whole = String.join(".", steps);
        String inSection = Naming.kebab(section) + "." + whole;
        if (say.knows(beginning + inSection)) {
            return inSection;
        }
        return say.knows(beginning + whole) ? whole : steps.getLast();
    }

    /** What a choice is called: the key is made of the module, its type and its word. */
    public String choice(Shape.Choice choice, String word) {
        if (choice.type() == Language.class) {
            return Language.of(word).map(Language::ownName).orElse(word);
        }
        String module = choice.type().getPackageName();
        String key =
                "%s.%s.%s"
                        .formatted(
                                module.substring(module.lastIndexOf('.') + 1),
                                Naming.kebab(choice.type().getSimpleName()),
                                word);
        return say.knows(key) ? say.it(key) : word;
    }

    /** What the entry is called to which something refers. */
    public String reference(Shape.Reference reference, String name) {
        int slash = name.indexOf('/');
        String listed = slash < 0 ? reference.sections().getFirst() : name.substring(0, slash);
        return names.computeIfAbsent(Shape.Reference.sectionOf(listed), namesOf)
                .getOrDefault(name.substring(slash + 1), name);
    }

    /** What stands in a part, as somebody would read it aloud; blank if nothing does. */
    public String read(Values values, String part) {
        return read(values, part, values.fieldOf(part).shape());
    }

    private String read(Values values, String path, Shape shape) {
        return switch (shape) {
            case Shape.Choice choice ->
                    values.one(path).isEmpty() ? "" : choice(choice, values.one(path));
            case Shape.Reference reference ->
                    values.one(path).isEmpty() ? "" : reference(reference, values.one(path));
            case Shape.Truth truth ->
                    say.it(values.one(path).isEmpty() ? "editing.no" : "editing.yes");
            case Shape.Date date -> date(values.one(path));
            case Shape.Sequence sequence when sequence.item() instanceof Shape.Mapping row ->
                    rows(values, path, row);
            case Shape.Sequence sequence -> list(values.all(path), sequence.item());
            case Shape.Localized localized ->
                    Language.all().stream()
                            .map(each -> values.one(path + "." + each.code()))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElseGet(() -> values.one(path));
            default -> values.one(path);
        };
    }

    private String list(List<String> texts, Shape item) {
        return texts.stream()
                .map(text ->
                        switch (item) {
                            case Shape.Choice choice -> choice(choice, text);
                            case Shape.Reference reference -> reference(reference, text);
                            default -> text;
                        })
                .collect(Collectors.joining(", "));
    }

    private String rows(Values values, String path, Shape.Mapping row) {
        var lines = new ArrayList<String>();
        for (int nth = 0; nth < values.rows(path); nth++) {
            String below = path + "." + nth;
            lines.add(
                    row.fields().values().stream()
                            .map(field -> read(values, below + "." + field.name(), field.shape()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
        return String.join("; ", lines);
    }

    private String date(String text) {
        try {
            return text.isEmpty() ? "" : PartialDate.parse(text).in(say.language());
        } catch (DateTimeException unfinished) {
            return text;
        }
    }

    /** What a field is called if nothing around it says so: with its list, row and language. */
    public String whole(Values values, String path) {
        String[] steps = path.split("\\.", -1);
        String label = partLabel(values, path);
        return steps.length > 2 && steps[1].matches("\\d+")
                ? say.it(
                        "editing.row.field",
                        "row",
                        row(steps[0], Integer.parseInt(steps[1])),
                        "label",
                        label)
                : label;
    }

    private String row(String list, int nth) {
        return say.it("editing.row", "label", label(list), "n", nth + 1);
    }

    /** The label of a part, with its language where it is a text in one. */
    public String partLabel(Values values, String part) {
        String code = values.languageOf(part);
        return code.isEmpty()
                ? label(part)
                : say.it(
                        "editing.part",
                        "label",
                        label(part),
                        "language",
                        Language.of(code).orElseThrow().ownName());
    }
}
