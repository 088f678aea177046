package org.tatkraft.platform.editing.web;

import java.util.List;
import org.tatkraft.platform.alliance.file.Key;
import org.tatkraft.platform.shared.Language;

/** A field of a form as it is shown; its path is its id and its name. */
public sealed interface Widget {

    /** The path of its value. */
    String path();

    /** A field in one line; {@code look} is what stands in it. */
    record Line(
            String path,
            String label,
            String hint,
            String error,
            boolean required,
            String value,
            Key.Look look)
            implements Widget {}

    /** A text in each language, side by side. */
    record Texts(
            String path,
            String label,
            String hint,
            boolean required,
            Key.Extent extent,
            List<Text> texts)
            implements Widget {}

    /** A text in one language. */
    record Text(String path, Language language, String value, String error) {}

    /** A list from which several may be chosen. */
    record Checks(
            String path,
            String label,
            String hint,
            String error,
            boolean required,
            List<Option> options)
            implements Widget {}

    /** A list from which one is chosen. */
    record Select(
            String path,
            String label,
            String hint,
            String error,
            boolean required,
            List<Option> options)
            implements Widget {}

    /** Something to choose. */
    record Option(String value, String label, boolean chosen) {}

    /** A list of names, one to a line, where there are too many to choose from. */
    record Lines(
            String path, String label, String hint, String error, boolean required, String value)
            implements Widget {}

    /** A yes or no. */
    record Truth(String path, String label, String hint, boolean checked) implements Widget {}

    /** A list of things with fields of their own; an empty row at its end is where one goes on. */
    record Rows(
            String path,
            String label,
            String hint,
            String error,
            boolean required,
            List<List<Widget>> rows,
            boolean goesOn)
            implements Widget {}

    /** Fields that belong together. */
    record Group(String path, String label, String hint, List<Widget> widgets) implements Widget {}
}
