package org.tatkraft.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Front-end packages have licences that go with ours; the build checks those of Java libraries. */
class LicencesTest {

    private static final List<String> FITTING =
            List.of(
                    "EUPL-1.2",
                    "0BSD",
                    "BSD-0-Clause",
                    "MIT AND OFL-1.1",
                    "MIT",
                    "MPL-2.0",
                    "Apache-2.0");

    @Test
    void frontEndPackagesHaveFittingLicences() {
        JsonNode lock =
                JsonMapper.builder()
                        .build()
                        .readTree(Sources.text(Sources.ROOT.resolve("package-lock.json")));
        var others = new ArrayList<String>();
        lock.get("packages")
                .properties()
                .forEach(each -> {
                    String licence = each.getValue().path("license").asString("none");
                    if (!FITTING.contains(licence)) {
                        others.add(each.getKey() + ": " + licence);
                    }
                });
        assertThat(others).as("Take a package whose licence goes with EUPL-1.2").isEmpty();
        assertThat(Sources.text(Sources.ROOT.resolve("package-lock.json")))
                .as("The lock file names no address: npm reads omit-lockfile-registry-resolved")
                .doesNotContain("\"resolved\"");
    }

    @Test
    void theLicenceIsThere() {
        assertThat(Sources.text(Sources.ROOT.resolve("LICENSE")))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
    }
}
