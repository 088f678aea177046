package org.tatkraft.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tatkraft.platform.RunningSite;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every kind of document conforms to PDF/UA and PDF/A. */
class DocumentsTest {

    private static final RunningSite SITE = RunningSite.get();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({
        "/de/ostbelgien/today.pdf, ua1",
        "/de/ostbelgien/today.pdf, 3u",
        "/fr/ems-achse/today.pdf, ua1",
        "/nl/gross-gerau/today.pdf, ua1",
    })
    void documentsConform(String path, String flavour) throws Exception {
        PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(SITE.bytes(path)), wanted);
                var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as("%s against %s", path, flavour)
                    .noneMatch(each -> each.getStatus().name().equals("FAILED"));
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
