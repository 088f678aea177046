package org.tatkraft.commandline.analyse;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tatkraft.statistics.Estimate;
import org.tatkraft.statistics.NonResponse;
import org.tatkraft.statistics.Trimming;
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

    static void write(OutputStream out, Analysis analysis, List<List<Result>> results) {
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
            new JsonReport(json).write(analysis, results);
        }
    }

    private void write(Analysis analysis, List<List<Result>> results) {
        WeightDiagnostics weights = analysis.survey().diagnostics();
        json.writeStartObject();
        json.writeNumberProperty("respondents", weights.respondents());
        json.writeNumberProperty("degreesOfFreedom", analysis.survey().degreesOfFreedom());
        json.writeObjectPropertyStart("adjustment");
        spread(weights);
        json.writeArrayPropertyStart("largestWeights");
        for (int row : weights.heaviest()) {
            json.writeStartObject();
            json.writeNumberProperty("row", row + 1);
            number("weight", analysis.survey().weight(row));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("distances");
        weights.distances().forEach(this::number);
        json.writeEndObject();
        if (!analysis.adjustments().isEmpty()) {
            json.writeArrayPropertyStart("steps");
            analysis.adjustments().forEach(this::write);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("estimates");
        results.forEach(each -> each.forEach(this::write));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void spread(WeightDiagnostics weights) {
        number("sumOfWeights", weights.sum());
        number("smallestWeight", weights.smallest());
        number("medianWeight", weights.median());
        number("largestWeight", weights.largest());
        number("effectiveSize", weights.effectiveSize());
        number("designEffect", weights.designEffect());
    }

    private void write(Weighting.Done step) {
        json.writeStartObject();
        json.writeStringProperty("step", step.name());
        spread(step.after().diagnostics());
        if (step.adjustment() instanceof NonResponse cells) {
            json.writeArrayPropertyStart("merged");
            for (List<String> merged : cells.mergedLabels(step.before().copyOfWeights())) {
                json.writeStartArray();
                merged.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        if (step.adjustment() instanceof Trimming trimming) {
            double[] before = step.before().copyOfWeights();
            double bound = trimming.bound(before);
            number("bound", bound);
            json.writeNumberProperty(
                    "cut", Arrays.stream(before).filter(weight -> weight > bound).count());
        }
        json.writeEndObject();
    }

    private void write(Result result) {
        json.writeStartObject();
        write(result.label());
        switch (result) {
            case Result.Estimated of -> {
                Estimate estimate = of.estimate();
                number("estimate", estimate.value());
                number("standardError", estimate.standardError());
                number("lower", of.lower());
                number("upper", of.upper());
                number("designEffect", estimate.designEffect());
                json.writeNumberProperty("n", estimate.respondents());
                json.writeNumberProperty("missing", estimate.missing());
            }
            case Result.Tested of -> {
                number("statistic", of.statistic());
                number("pValue", of.probability());
            }
            case Result.Weighted of -> number("estimate", of.weight());
        }
        json.writeEndObject();
    }

    private void write(Label label) {
        json.writeStringProperty("id", label.id());
        json.writeStringProperty("variable", label.variable());
        if (!label.by().isEmpty()) {
            json.writeObjectPropertyStart("by");
            for (Map.Entry<String, String> each : label.by().entrySet()) {
                json.writeStringProperty(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        if (label.category() != null) {
            json.writeStringProperty("category", label.category());
        }
        number("at", label.at());
    }

    private void number(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        }
    }
}
