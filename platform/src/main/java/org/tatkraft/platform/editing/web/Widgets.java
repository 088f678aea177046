package org.tatkraft.platform.editing.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tatkraft.platform.alliance.file.EntryName;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.alliance.file.PictureEntry;
import org.tatkraft.platform.alliance.file.Shape;
import org.tatkraft.platform.editing.Values;
import org.tatkraft.platform.editing.Wordings;
import org.tatkraft.platform.editing.web.Widget.Option;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.FormErrors;

/** Makes the fields of a form from the shape of an entry and what stands in it. */
final class Widgets {

    /** Past so many names, they are typed instead of chosen. */
    static final int MOST_OFFERED = 300;

    /** Where the name of the picture stands, which is uploaded in a form of its own. */
    static final String PICTURE = "picture.file";

    private static final Set<String> NOT_SHOWN = Set.of("formerly", "logo");

    private final Values values;
    private final FormErrors errors;
    private final Wordings wordings;
    private final List<Language> languages;
    private final Language shown;
    private final Function<String, List<EntryName>> names;
    private final boolean isHead;

    /**
     * The fields of a form.
     *
     * @param languages the languages of the alliance, the main one first
     * @param shown the language of the page
     * @param names gives what the entries of a section are called
     * @param isHead whether it is the form of the alliance itself, whose id stays
     */
    Widgets(
            Values values,
            FormErrors errors,
            Wordings wordings,
            List<Language> languages,
            Language shown,
            Function<String, List<EntryName>> names,
            boolean isHead) {
        this.values = values;
        this.errors = errors;
        this.wordings = wordings;
        this.languages = languages;
        this.shown = shown;
        this.names = names;
        this.isHead = isHead;
    }

    /** All fields, the id behind the others: it is made from the name if nobody types it. */
    List<Widget> all() {
        List<Shape.Field> fields =
                values.shape().fields().values().stream()
                        .filter(field -> !NOT_SHOWN.contains(field.name()))
                        .filter(field -> !field.name().equals("id"))
                        .filter(field -> !isPicture(field) || !values.one(PICTURE).isEmpty())
                        .toList();
        Stream<Widget> id =
                isHead
                        ? Stream.empty()
                        : Stream.of(
                                new Widget.Line(
                                        "id",
                                        wordings.label("id"),
                                        wordings.hint("id"),
                                        errors.of("id"),
                                        false,
                                        values.one("id"),
                                        Key.Look.ANY));
        return Stream.concat(fields.stream().map(field -> widget("", field)), id).toList();
    }

    private Widget widget(String above, Shape.Field field) {
        String path = above.isEmpty() ? field.name() : above + "." + field.name();
        boolean required = field.key().required();
        String label = wordings.label(path);
        String hint = wordings.hint(path);
        String error = errors.of(path);
        return switch (field.shape()) {
            case Shape.Localized localized ->
                    new Widget.Texts(path, label, hint, required, localized.extent(), texts(path));
            case Shape.Truth truth ->
                    new Widget.Truth(path, label, hint, !values.one(path).isEmpty());
            case Shape.Choice choice ->
                    new Widget.Select(path, label, hint, error, required, options(path, choice));
            case Shape.Reference reference ->
                    hasTooMany(reference)
                            ? line(path, label, hint, error, required, Key.Look.ANY)
                            : new Widget.Select(
                                    path, label, hint, error, required, options(path, reference));
            case Shape.Sequence sequence ->
                    list(path, label, hint, error, required, sequence.item());
            case Shape.Mapping mapping ->
                    new Widget.Group(path, label, hint, widgets(path, mapping));
            case Shape.Text text -> line(path, label, hint, error, required, text.look());
            default -> line(path, label, hint, error, required, Key.Look.ANY);
        };
    }

    private Widget line(
            String path, String label, String hint, String error, boolean required, Key.Look look) {
        return new Widget.Line(path, label, hint, error, required, values.one(path), look);
    }

    private Widget list(
            String path, String label, String hint, String error, boolean required, Shape item) {
        return switch (item) {
            case Shape.Mapping row -> {
                var rows = new ArrayList<List<Widget>>();
                for (int nth = 0; nth < values.rowsShown(path); nth++) {
                    rows.add(widgets(path + "." + nth, row));
                }
                yield new Widget.Rows(
                        path,
                        label,
                        hint,
                        error,
                        required,
                        rows,
                        values.rowsShown(path) > values.rows(path));
            }
            case Shape.Choice choice ->
                    new Widget.Checks(path, label, hint, error, required, options(path, choice));
            case Shape.Reference reference when !hasTooMany(reference) ->
                    new Widget.Checks(path, label, hint, error, required, options(path, reference));
            default ->
                    new Widget.Lines(
                            path,
                            label,
                            hint,
                            error,
                            required,
                            String.join("\n", values.all(path)));
        };
    }

    private List<Widget> widgets(String path, Shape.Mapping mapping) {
        return mapping.fields().values().stream()
                .filter(field ->
                        !(field.shape() instanceof Shape.Text text
                                && text.look() == Key.Look.PHOTO))
                .map(field -> widget(path, field))
                .toList();
    }

    private static boolean isPicture(Shape.Field field) {
        return field.shape() instanceof Shape.Mapping mapping
                && mapping.type() == PictureEntry.class;
    }

    /** The languages of the alliance, and any other in which there is a text. */
    private List<Widget.Text> texts(String path) {
        var all = new ArrayList<>(languages);
        EnumSet.allOf(Language.class).stream()
                .filter(each -> !languages.contains(each))
                .filter(each -> !values.one(path + "." + each.code()).isEmpty())
                .forEach(all::add);
        return all.stream()
                .map(each -> {
                    String below = path + "." + each.code();
                    return new Widget.Text(below, each, values.one(below), errors.of(below));
                })
                .toList();
    }

    private List<Option> options(String path, Shape.Choice choice) {
        List<String> chosen = values.all(path);
        return choice.constants().keySet().stream()
                .map(word -> new Option(word, wordings.choice(choice, word), chosen.contains(word)))
                .toList();
    }

    private boolean hasTooMany(Shape.Reference reference) {
        return reference.sections().stream()
                        .mapToInt(each -> names.apply(Shape.Reference.sectionOf(each)).size())
                        .sum()
                > MOST_OFFERED;
    }

    /** What there is, without what is archived unless it is chosen already. */
    private List<Option> options(String path, Shape.Reference reference) {
        List<String> chosen = values.all(path);
        var options = new ArrayList<Option>();
        for (String listed : reference.sections()) {
            String prefix = reference.sections().size() > 1 ? listed + "/" : "";
            for (EntryName each : names.apply(Shape.Reference.sectionOf(listed))) {
                boolean isChosen = chosen.contains(prefix + each.id());
                if (isChosen || !each.archived()) {
                    String name = each.name().in(shown).text();
                    options.add(new Option(prefix + each.id(), name, isChosen));
                }
            }
        }
        return options;
    }
}
