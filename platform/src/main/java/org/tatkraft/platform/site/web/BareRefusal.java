package org.tatkraft.platform.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What is told when an address cannot even be read, before anything of the site is reached: which
 * language, which alliance, is not known then.
 */
public final class BareRefusal extends ErrorReportValve {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="de"><head><meta charset="utf-8"><title>Tatkraft</title></head><body><main>
            <h1>Diese Adresse lässt sich nicht lesen</h1>
            <p lang="fr">Cette adresse est illisible.</p>
            <p lang="en">This address cannot be read.</p>
            <p lang="nl">Dit adres is onleesbaar.</p>
            <p><a href="/">Tatkraft</a></p>
            </main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean fine = response.getStatus() < 400;
        if (fine || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityConfiguration.PROTECTION.forEach(response::setHeader);
        response.setContentType("text/html;charset=utf-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The visitor has gone", gone);
        }
    }
}
