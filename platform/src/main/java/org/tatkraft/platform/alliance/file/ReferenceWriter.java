package org.tatkraft.platform.alliance.file;

import java.util.List;

/** Writes the reference of all keys of the alliance file. */
final class ReferenceWriter {

    private final Shape.Mapping head;
    private final List<FileSection<?>> sections;

    ReferenceWriter(Shape.Mapping head, List<FileSection<?>> sections) {
        this.head = head;
        this.sections = sections;
    }

    String reference() {
        var page = new StringBuilder("## The alliance itself\n\n");
        page.append("| key | value | meaning |\n|---|---|---|\n");
        page.append("| `format` * | `1` | The version of the format. |\n");
        rows(page, "", head);
        for (FileSection<?> section : sections) {
            page.append("\n## `").append(section.key()).append("`\n\n");
            page.append(section.meaning()).append("\n\n| key | value | meaning |\n|---|---|---|\n");
            rows(page, "", Shape.of(section.type()));
        }
        return page.toString();
    }

    private static void rows(StringBuilder page, String prefix, Shape.Mapping mapping) {
        for (Shape.Field field : mapping.fields().values()) {
            page.append("| `")
                    .append(prefix)
                    .append(field.name())
                    .append(field.key().required() ? "` * | " : "` | ")
                    .append(describe(field.shape()))
                    .append(" | ")
                    .append(field.key().value())
                    .append(" |\n");
            if (field.shape() instanceof Shape.Mapping inner) {
                rows(page, prefix + field.name() + ".", inner);
            } else if (field.shape() instanceof Shape.Sequence(Shape.Mapping inner)) {
                rows(page, prefix + field.name() + "[].", inner);
            }
        }
    }

    private static String describe(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.look().expected();
            case Shape.Localized localized -> "a text by language";
            case Shape.Numeric number -> number.whole() ? "a whole number" : "a number";
            case Shape.Truth truth -> "`true` or `false`";
            case Shape.Date date -> "a year, month or day";
            case Shape.Choice choice ->
                    "`" + String.join("`, `", choice.constants().keySet()) + "`";
            case Shape.Reference reference ->
                    reference.sections().size() == 1
                            ? "an id of `" + reference.sections().getFirst() + "`"
                            : "section and id, such as `actions/…`; sections: `"
                                    + String.join("`, `", reference.sections())
                                    + "`";
            case Shape.Sequence sequence ->
                    sequence.item() instanceof Shape.Mapping
                            ? "a list"
                            : "a list; each " + describe(sequence.item());
            case Shape.Mapping mapping -> "a mapping";
        };
    }
}
