package org.tatkraft.platform.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tatkraft.platform.house.Sources;
import tools.jackson.databind.JsonNode;

/** The vocabulary of schema.org, read from the declarations of the npm package schema-dts. */
final class SchemaOrg {

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "(?m)^(?:export )?interface (\\w+) extends ([^{]+) \\{(.*?)^\\}",
                    Pattern.DOTALL);
    private static final Pattern PROPERTY =
            Pattern.compile("(?m)^    \"(\\w+)\"\\?: SchemaValue<([^>]*),");
    private static final Pattern UNION = Pattern.compile("(?m)^export type (\\w+) = ([^;]+);");

    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>();

    SchemaOrg() {
        String declarations =
                Sources.text(Sources.ROOT.resolve("node_modules/schema-dts/dist/schema.d.ts"));
        Matcher declared = DECLARATION.matcher(declarations);
        while (declared.find()) {
            above.put(declared.group(1), List.of(declared.group(2).trim().split(",\\s*")));
            var own = new LinkedHashMap<String, String>();
            Matcher property = PROPERTY.matcher(declared.group(3));
            while (property.find()) {
                own.put(property.group(1), property.group(2));
            }
            properties.put(declared.group(1), own);
        }
        Matcher union = UNION.matcher(declarations);
        while (union.find()) {
            kinds.put(union.group(1), List.of(union.group(2).split("\\s*\\|\\s*")));
        }
    }

    int size() {
        return kinds.size();
    }

    /** What is wrong with a description: unknown types or properties, values of a wrong type. */
    List<String> problems(JsonNode node) {
        var problems = new ArrayList<String>();
        check(node, problems);
        return problems;
    }

    private void check(JsonNode node, List<String> problems) {
        String type = node.path("@type").asString("");
        if (!properties.containsKey(type + "Leaf")) {
            problems.add("There is no type '" + type + "'");
            return;
        }
        Map<String, String> known = propertiesOf(type + "Leaf");
        node.propertyNames().stream()
                .filter(name -> !name.startsWith("@"))
                .forEach(name -> {
                    if (known.containsKey(name)) {
                        checkValue(type + "." + name, known.get(name), node.get(name), problems);
                    } else {
                        problems.add(type + " has no property '" + name + "'");
                    }
                });
    }

    private void checkValue(String where, String ranges, JsonNode value, List<String> problems) {
        if (value.isArray()) {
            value.forEach(each -> checkValue(where, ranges, each, problems));
            return;
        }
        List<String> allowed = List.of(ranges.split("\\s*\\|\\s*"));
        if (value.isObject()) {
            String type = value.path("@type").asString("");
            if (allowed.stream().noneMatch(range -> isKindOf(type, range))) {
                problems.add(where + " may not be a " + type + " but " + ranges);
            }
            check(value, problems);
        } else if (value.isBoolean() && !allowed.contains("Boolean")) {
            problems.add(where + " may not be " + value + " but " + ranges);
        } else if (value.isString()
                && allowed.stream().noneMatch(List.of("Text", "URL", "Date", "DateTime")::contains)
                && allowed.stream().noneMatch(range -> kinds(range).contains("string"))) {
            problems.add(where + " may not be a text but " + ranges);
        }
    }

    private Map<String, String> propertiesOf(String declaration) {
        var all = new HashMap<>(properties.getOrDefault(declaration, Map.of()));
        above.getOrDefault(declaration, List.of()).forEach(each -> all.putAll(propertiesOf(each)));
        return all;
    }

    private List<String> kinds(String type) {
        return kinds.getOrDefault(type, List.of());
    }

    private boolean isKindOf(String type, String range) {
        return type.equals(range)
                || kinds(range).stream()
                        .anyMatch(kind ->
                                kind.equals(type + "Leaf")
                                        || (!kind.equals(range) && isKindOf(type, kind)));
    }
}
