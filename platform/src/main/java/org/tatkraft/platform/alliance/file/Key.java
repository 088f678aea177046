package org.tatkraft.platform.alliance.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a key of the alliance file; it stands on the record component that holds its value. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {

    /** What the key means, as a sentence of the documentation. */
    String value();

    /** Whether the key must be there. */
    boolean required() default false;

    /** The sections one of whose ids it names; empty if it is no reference. */
    String[] refers() default {};

    /** What a text must look like. */
    Look look() default Look.ANY;

    /** The smallest number allowed. */
    double from() default 0;

    /** The largest number allowed. */
    double to() default Double.POSITIVE_INFINITY;

    /** How long a text by language is. */
    Extent extent() default Extent.PARAGRAPH;

    /** How long a text by language is. */
    enum Extent {
        /** A few words in one line. */
        LINE,
        /** A sentence or two. */
        PARAGRAPH,
        /** Several paragraphs, as Markdown. */
        MARKDOWN
    }

    /** What a text looks like. */
    enum Look {
        /** Any text. */
        ANY("a text", ".*"),
        /** The id of an entry: part of its address. */
        ID("small letters, digits and single hyphens", "[a-z0-9]+(-[a-z0-9]+)*"),
        /** A web address. */
        WEB("a web address beginning with https:// or http://", "https?://[^\\s<>\"']+"),
        /** A mail address. */
        MAIL("a mail address", "[^@\\s<>\"']+@[^@\\s<>\"']+\\.[^@\\s<>\"'.]+"),
        /** A colour. */
        COLOUR("a colour such as \"#1f4e79\"", "#[0-9a-fA-F]{6}"),
        /** The name of a picture that lies beside the file. */
        PICTURE("the name of an .svg or .png file beside this one", "[A-Za-z0-9_-]+\\.(svg|png)"),
        /** A two-letter code of a country. */
        COUNTRY("two capital letters such as BE", "[A-Z]{2}");

        private final String expected;
        private final String pattern;

        Look(String expected, String pattern) {
            this.expected = expected;
            this.pattern = pattern;
        }

        /** What is expected, to be read behind "expected". */
        public String expected() {
            return expected;
        }

        /** The regular expression that a whole text must match. */
        public String pattern() {
            return pattern;
        }
    }
}
