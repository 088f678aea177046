package org.tatkraft.platform.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tatkraft.platform.installation.Refusal;

class LogoTest {

    private static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] svg(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> Logo.checked(name, bytes))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why);
    }

    @Test
    void wholePicturesAreTaken() {
        assertThat(Logo.checked("a.png", png(64, 200))).isNotEmpty();
        assertThat(
                        Logo.checked(
                                "a.svg",
                                svg(
                                        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")))
                .isNotEmpty();
    }

    @Test
    void whatIsNoWholePictureIsRefused() {
        byte[] whole = png(64, 64);
        refused("cut.png", Arrays.copyOf(whole, whole.length / 2), "whole PNG");
        refused("text.png", svg("<svg/>"), "whole PNG");
        refused("tiny.png", png(8, 64), "8 × 64 pixels");
        refused("huge.png", png(2_001, 48), "2001 × 48 pixels");
        refused("cut.svg", svg("<svg><path d='M0 0'"), "whole SVG");
        refused("page.svg", svg("<html><svg/></html>"), "SVG drawing");
        refused(
                "bomb.svg",
                svg("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>"),
                "without a DOCTYPE");
        refused("large.svg", svg("<svg>" + " ".repeat(600_000) + "</svg>"), "585 KB");
    }
}
