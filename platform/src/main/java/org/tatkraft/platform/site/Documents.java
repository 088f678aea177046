package org.tatkraft.platform.site;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Turns HTML into documents for paper and archive: PDF/UA-1 and PDF/A-3u in one. */
@Component
public class Documents {

    Documents() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The document of well-formed HTML with {@code lang}, title and description. */
    public byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, "FiraSans_400Regular", 400);
        font(builder, "FiraSans_600SemiBold", 600);
        font(builder, "FiraSans_700Bold", 700);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not make the document", failed);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight) {
        builder.useFont(
                () ->
                        Objects.requireNonNull(
                                Documents.class.getResourceAsStream(
                                        "/vendor/fonts/" + name + ".ttf")),
                "Fira Sans",
                weight,
                FontStyle.NORMAL,
                true);
    }
}
