package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.site.LinkedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines is in the vocabulary of schema.org. */
class LinkedDataTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+/de/[^<]+)</loc>");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaOrg VOCABULARY = new SchemaOrg();

    private static List<String> problems(LinkedData data) {
        return VOCABULARY.problems(JSON.readTree(data.json()));
    }

    @Test
    void theVocabularyIsReadWhole() {
        assertThat(VOCABULARY.size()).isGreaterThan(800);
        assertThat(problems(LinkedData.of("Alliance")))
                .containsExactly("There is no type 'Alliance'");
        assertThat(problems(LinkedData.of("Organization").with("colour", "red")))
                .containsExactly("Organization has no property 'colour'");
        assertThat(
                        problems(
                                LinkedData.of("Organization")
                                        .with("areaServed", LinkedData.of("Dataset"))))
                .singleElement()
                .asString()
                .startsWith("Organization.areaServed may not be a Dataset");
        assertThat(
                        problems(
                                LinkedData.of("GovernmentOrganization")
                                        .with("memberOf", LinkedData.of("NGO").with("name", "x"))))
                .isEmpty();
    }

    @Test
    void everyPageKeepsToTheVocabulary() {
        var types = new TreeSet<String>();
        for (String alliance : List.of("ostbelgien", "ems-achse", "gross-gerau")) {
            LOCATION.matcher(SITE.get("/sitemap/" + alliance + ".xml").body())
                    .results()
                    .map((MatchResult each) -> each.group(1))
                    .forEach(page -> {
                        Matcher data = DATA.matcher(SITE.get(page).body());
                        if (data.find()) {
                            JsonNode node = JSON.readTree(data.group(1));
                            assertThat(node.get("@context").asString())
                                    .isEqualTo("https://schema.org");
                            assertThat(VOCABULARY.problems(node)).as(page).isEmpty();
                            types.add(node.get("@type").asString());
                        }
                    });
        }
        assertThat(types).contains("Organization", "Project", "Dataset", "DefinedTerm");
    }
}
