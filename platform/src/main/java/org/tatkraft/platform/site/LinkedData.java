package org.tatkraft.platform.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Builds schema.org data for a page. */
public final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private LinkedData(String type) {
        properties.put("@type", type);
    }

    /** A thing of a schema.org type. */
    public static LinkedData of(String type) {
        return new LinkedData(type);
    }

    /** Adds a property, unless its value is missing or blank. */
    public LinkedData with(String property, @Nullable Object value) {
        if (value instanceof LinkedData inner) {
            properties.put(property, inner.properties);
        } else if (value != null && !value.toString().isBlank()) {
            properties.put(property, value);
        }
        return this;
    }

    /** The properties, for a list of things. */
    public Map<String, Object> asPart() {
        return properties;
    }

    /** The data as JSON that can stand in a page: it cannot end the element it stands in. */
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.putAll(properties);
        return JSON.writeValueAsString(whole).replace("<", "\\u003c");
    }
}
