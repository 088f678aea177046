package org.tatkraft.commandline;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.tatkraft.statistics.Survey;
import org.tatkraft.statistics.WeightDiagnostics;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes results as JSON: numbers in full, what does not apply left out. */
final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(OutputStream out, Survey survey, List<Result> results) {
        var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json =
                factory.createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public PrettyPrinter getPrettyPrinter() {
                                return new DefaultPrettyPrinter()
                                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
                            }
                        },
                        out)) {
            new JsonReport(json).write(survey, results);
        }
    }

    private void write(Survey survey, List<Result> results) {
        WeightDiagnostics weights = survey.diagnostics();
        json.writeStartObject();
        json.writeNumberProperty("respondents", weights.respondents());
        json.writeNumberProperty("degreesOfFreedom", survey.degreesOfFreedom());
        json.writeObjectPropertyStart("adjustment");
        number("sumOfWeights", weights.sum());
        number("smallestWeight", weights.smallest());
        number("medianWeight", weights.median());
        number("largestWeight", weights.largest());
        number("effectiveSize", weights.effectiveSize());
        number("designEffect", weights.designEffect());
        json.writeObjectPropertyStart("distances");
        weights.distances().forEach(this::number);
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("estimates");
        results.forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Result result) {
        json.writeStartObject();
        json.writeStringProperty("id", result.id());
        json.writeStringProperty("variable", result.variable());
        if (!result.by().isEmpty()) {
            json.writeObjectPropertyStart("by");
            for (Map.Entry<String, String> each : result.by().entrySet()) {
                json.writeStringProperty(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        if (result.category() != null) {
            json.writeStringProperty("category", result.category());
        }
        number("at", result.at());
        number("estimate", result.estimate());
        number("standardError", result.standardError());
        number("lower", result.lower());
        number("upper", result.upper());
        number("designEffect", result.designEffect());
        if (result.respondents() >= 0) {
            json.writeNumberProperty("n", result.respondents());
            json.writeNumberProperty("missing", result.missing());
        }
        number("statistic", result.statistic());
        number("pValue", result.probability());
        json.writeEndObject();
    }

    private void number(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        }
    }
}
