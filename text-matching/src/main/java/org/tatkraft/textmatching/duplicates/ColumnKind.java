package org.tatkraft.textmatching.duplicates;

/** What stands in a column, and so how its values are compared. */
public enum ColumnKind {
    /** Words. */
    TEXT,
    /** Names of places and bodies: words that say where something is or who does it. */
    NAME,
    /** Numbers, such as years and prices: near or far, equal or not. */
    NUMBER,
    /** Days: near or far, equal or not. */
    DATE,
    /** Signs that stand for something, such as postcodes: equal or mistyped. */
    CODE,
    /** In which language the rest is: that two are in the same says nothing of them. */
    LANGUAGE,
    /** What says nothing. */
    LEFT_OUT;

    /** Whether it is compared by its words and their pieces. */
    boolean hasWords() {
        return this == TEXT || this == NAME || this == CODE;
    }

    /** Whether it says something of whether two records are the same. */
    boolean isCompared() {
        return this != LANGUAGE && this != LEFT_OUT;
    }
}
