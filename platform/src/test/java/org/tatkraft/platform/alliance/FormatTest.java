package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.RunningSite;
import org.tatkraft.platform.alliance.file.AllianceFiles;

/** Schema and documentation of the alliance file are what the records say. */
class FormatTest {

    private static final AllianceFiles FILES = RunningSite.get().bean(AllianceFiles.class);

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("examples")) ? here : here.getParent();
    }

    @Test
    void theSchemaIsUpToDate() throws Exception {
        assertThat(Files.readString(root().resolve("examples/alliance.schema.json")))
                .as("Run: bin/tatkraft schema > examples/alliance.schema.json")
                .isEqualTo(FILES.schema());
    }

    @Test
    void theReferenceIsUpToDate() throws Exception {
        assertThat(Files.readString(root().resolve("docs/alliance-file.md")))
                .as(
                        "Replace everything from '## The alliance itself' on in docs/alliance-file.md"
                                + " with what bin/tatkraft schema --reference prints")
                .endsWith(FILES.reference());
    }
}
