package org.tatkraft.platform.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.alliance.file.AllianceFiles;

/** Pictures and logos are uploaded, made small, and come out of the export. */
class UploadTest extends EditedAlliance {

    private String form = "";

    @BeforeEach
    void theFormOfAnAction() {
        form = at("edit/actions/messe");
    }

    private static AllianceFiles files() {
        return SITE.bean(AllianceFiles.class);
    }

    private static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().setBackground(Color.ORANGE);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> upload(byte[] bytes, String alt) {
        return office.upload(form, form + "/picture", Map.of("alt.de", alt), "x.png", bytes);
    }

    @Test
    void aPictureIsMadeSmallAndShownWithWhatIsToBeSeenInIt() throws IOException {
        HttpResponse<String> sent = upload(picture("jpeg", 3_000, 2_000), "Stände in einer Halle");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String page = SITE.get("/de/" + slug + "/actions/messe").body();
        Matcher shown =
                Pattern.compile("src=\"(/pictures/[^\"]+)\" alt=\"Stände in einer Halle\"")
                        .matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(SITE.bytes(shown.group(1))));
        assertThat(small.getWidth()).isEqualTo(1_280);
        assertThat(small.getHeight()).isEqualTo(853);
        assertThat(office.get(form + "/history").body()).contains("Bild: jetzt");
    }

    @Test
    void whatIsUploadedComesOutOfTheExportAndGoesInUnchanged() {
        upload(picture("png", 800, 800), "Ein Quadrat");
        String file = files().export(slug).orElseThrow();
        assertThat(file).contains("file: messe-").contains("de: Ein Quadrat");
        Map<String, byte[]> beside = files().pictures(slug);
        assertThat(beside).hasSize(1);
        assertThat(
                        files().apply(
                                        file.getBytes(StandardCharsets.UTF_8),
                                        false,
                                        name -> beside.getOrDefault(name, new byte[0]))
                                .isNothing())
                .isTrue();
    }

    @Test
    void withoutAWordOnWhatIsToBeSeenNothingIsTaken() {
        HttpResponse<String> refused = upload(picture("png", 400, 400), " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Bitte sagen Sie in einem Satz");
        assertThat(files().pictures(slug)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (byte[] bytes :
                new byte[][] {
                    new byte[0],
                    "GIF89a".getBytes(StandardCharsets.US_ASCII),
                    "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                    picture("png", 20, 20),
                    java.util.Arrays.copyOf(picture("jpeg", 600, 600), 300)
                }) {
            HttpResponse<String> refused = upload(bytes, "Etwas");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("kann nicht als Bild gezeigt werden");
        }
        assertThat(files().pictures(slug)).isEmpty();
    }

    @Test
    void aPictureIsTakenAway() {
        upload(picture("png", 400, 400), "Etwas");
        office.submit(form, form + "/picture/remove", Map.of());
        assertThat(files().export(slug).orElseThrow()).doesNotContain("picture:");
    }

    @Test
    void aLogoIsWhatItsBytesSay() {
        String alliance = "/de/" + slug + "/edit/alliance/" + slug;
        HttpResponse<String> sent =
                office.upload(
                        alliance,
                        alliance + "/logo",
                        Map.of(),
                        "logo.svg",
                        picture("jpeg", 900, 900));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(files().export(slug).orElseThrow())
                .containsPattern("logo: logo-[0-9a-f]{16}\\.png");
        assertThat(files().logo(slug)).startsWith(0x89, 'P', 'N', 'G');
        HttpResponse<String> drawing =
                office.upload(
                        alliance,
                        alliance + "/logo",
                        Map.of(),
                        "logo.png",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(drawing.statusCode()).as(drawing.body()).isEqualTo(303);
        assertThat(files().export(slug).orElseThrow())
                .containsPattern("logo: logo-[0-9a-f]{16}\\.svg");

        Matcher earlier =
                Pattern.compile("href=\"([^\"]+\\?before=[^\"]+)\"")
                        .matcher(office.get(alliance + "/history").body());
        assertThat(earlier.find()).isTrue();
        String version = office.get(earlier.group(1)).body();
        Map<String, String> mistaken =
                opened(version, Map.of("colour", "quatsch", "do", "publish"));
        assertThat(office.post(alliance, mistaken).body())
                .contains("name=\"logo\"")
                .contains("Das ist die Fassung vor dieser Änderung");
        assertThat(office.post(alliance, opened(version, Map.of("do", "publish"))).statusCode())
                .isEqualTo(303);
        assertThat(files().export(slug).orElseThrow())
                .containsPattern("logo: logo-[0-9a-f]{16}\\.png");
        assertThat(files().logo(slug)).startsWith(0x89, 'P', 'N', 'G');
    }

    /** Unpacked whole, each of these would fill the memory of the server. */
    @Test
    void aPictureThatIsSmallAndUnpacksToMuchDoesNoHarm() {
        assertThat(upload(picture("png", 8_000, 6_000), "Eine Fläche").statusCode()).isEqualTo(303);
        assertThat(upload(picture("png", 200, 200_000), "Ein Streifen").statusCode())
                .isIn(303, 422);
        String alliance = "/de/" + slug + "/edit/alliance/" + slug;
        assertThat(
                        office.upload(
                                        alliance,
                                        alliance + "/logo",
                                        Map.of(),
                                        "x.png",
                                        picture("png", 7_000, 7_000))
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDrawingWithAScriptIsNoLogo() {
        String alliance = "/de/" + slug + "/edit/alliance/" + slug;
        for (String inside :
                new String[] {
                    "<script>1</script>",
                    "<rect onload='x()'/>",
                    "<a href='https://example.org'/>",
                    "<foreignObject/>"
                }) {
            String drawing = "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>";
            HttpResponse<String> refused =
                    office.upload(
                            alliance,
                            alliance + "/logo",
                            Map.of(),
                            "x.svg",
                            drawing.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(inside).isEqualTo(422);
        }
    }
}
