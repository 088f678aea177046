package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;

/** The interface for programs and its description. */
class InterfaceTest {

    private static final RunningSite SITE = RunningSite.get();

    private static OpenAPI description() {
        var options = new ParseOptions();
        options.setResolve(true);
        var result =
                new OpenAPIParser()
                        .readContents(SITE.get("/api/v1/openapi.json").body(), null, options);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    @Test
    void theDescriptionIsValid() {
        assertThat(description().getInfo().getTitle()).isEqualTo("Tatkraft");
    }

    @Test
    void theDescriptionNamesEveryRoute() {
        var routes = new TreeSet<String>();
        SITE.routes()
                .getHandlerMethods()
                .keySet()
                .forEach(mapping ->
                        mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/v1/"))
                                .filter(path -> !path.contains("openapi"))
                                .forEach(routes::add));
        assertThat(routes).isNotEmpty();
        assertThat(description().getPaths().keySet()).containsAll(routes);
    }

    @Test
    void everyRouteSaysWhatItGives() {
        description()
                .getPaths()
                .forEach((path, item) ->
                        item.readOperations()
                                .forEach(operation -> {
                                    assertThat(operation.getSummary()).as(path).isNotBlank();
                                    assertThat(operation.getTags()).as(path).hasSize(1);
                                }));
    }
}
