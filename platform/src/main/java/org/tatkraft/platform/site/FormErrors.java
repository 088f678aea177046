package org.tatkraft.platform.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, by field, in the words that the page shows. */
public final class FormErrors {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Notes what is wrong with a field; the first thing stays. */
    public FormErrors add(String field, String message) {
        byField.putIfAbsent(field, message);
        return this;
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** What is wrong with this field, or blank. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /** All fields with what is wrong with them, in the order of the form. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(byField);
    }
}
