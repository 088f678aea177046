package org.tatkraft.platform.alliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.alliance.file.FileChanges;
import org.tatkraft.platform.alliance.file.Manner;
import org.tatkraft.platform.alliance.file.RefusedFile;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** {@code bin/tatkraft import} and {@code bin/tatkraft export}. */
@Configuration(proxyBeanMethods = false)
class AllianceTools {

    private final AllianceFiles files;
    private final Alliances alliances;

    AllianceTools(AllianceFiles files, Alliances alliances) {
        this.files = files;
        this.alliances = alliances;
    }

    @Bean
    OperatorTool importTool() {
        return tool("import", this::importFile);
    }

    @Bean
    OperatorTool exportTool() {
        return tool("export", this::exportAlliance);
    }

    @Bean
    OperatorTool schemaTool() {
        return tool(
                "schema",
                (arguments, out) -> {
                    out.print(
                            arguments.contains("--reference") ? files.reference() : files.schema());
                    return 0;
                });
    }

    private interface Work {
        int run(List<String> arguments, PrintStream out);
    }

    private static OperatorTool tool(String name, Work work) {
        return new OperatorTool() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int run(List<String> arguments, PrintStream out) {
                return work.run(arguments, out);
            }
        };
    }

    private int importFile(List<String> arguments, PrintStream out) {
        var rest = new ArrayList<>(arguments);
        boolean dryRun = rest.remove("--dry-run");
        boolean prune = rest.remove("--prune");
        boolean overwrite = rest.remove("--overwrite");
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            throw new Refusal(
                    "import takes one file and the options --dry-run, --prune and --overwrite, not %s."
                            .formatted(arguments),
                    "bin/tatkraft import examples/ostbelgien/alliance.yaml");
        }
        Path file = Path.of(rest.getFirst()).toAbsolutePath().normalize();
        byte[] bytes = bytesOf(file);
        var manner = new Manner(prune, overwrite);
        try {
            FileChanges changes = files.preview(bytes, manner, pictureBeside(file));
            changes.lines().forEach(out::println);
            if (dryRun) {
                out.println("Nothing was changed (--dry-run).");
            } else {
                files.apply(bytes, manner, pictureBeside(file));
                out.println("Done.");
            }
            return 0;
        } catch (RefusedFile refused) {
            refused.problems().forEach(each -> out.println(each.in(rest.getFirst())));
            out.println("Nothing was changed.");
            return 1;
        }
    }

    private static byte[] bytesOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(AllianceFiles.MAXIMUM_BYTES + 1);
            if (bytes.length > AllianceFiles.MAXIMUM_BYTES) {
                throw new Refusal(
                        "The file %s has more than %d MB."
                                .formatted(file, AllianceFiles.MAXIMUM_BYTES >> 20),
                        "another file was meant.");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The file %s cannot be read.".formatted(file),
                    "it lies in another folder, or its name is mistyped.");
        }
    }

    /** Reads pictures that lie beside the file, and nothing else. */
    private static Function<String, byte[]> pictureBeside(Path file) {
        return name -> Photo.checkedByName(name, bytesOf(file.resolveSibling(name)));
    }

    private int exportAlliance(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()
                || arguments.size() > 2
                || arguments.stream().anyMatch(each -> each.startsWith("-"))) {
            throw new Refusal(
                    "export takes an alliance and, if you like, a file to write.",
                    "bin/tatkraft export ostbelgien alliance.yaml");
        }
        String slug = arguments.getFirst();
        String yaml = files.export(slug).orElseThrow(() -> alliances.unknown(slug));
        if (arguments.size() == 1) {
            out.print(yaml);
            return 0;
        }
        write(Path.of(arguments.get(1)).toAbsolutePath(), yaml, slug);
        out.println("Wrote " + arguments.get(1));
        return 0;
    }

    private void write(Path file, String yaml, String slug) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, yaml);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            for (var picture : files.pictures(slug).entrySet()) {
                Files.write(file.resolveSibling(picture.getKey()), picture.getValue());
            }
            byte[] logo = files.logo(slug);
            if (logo.length > 0) {
                Files.write(file.resolveSibling(files.logoName(slug)), logo);
            }
        } catch (IOException failed) {
            throw new Refusal(
                    "The file %s cannot be written: %s.".formatted(file, failed.getMessage()),
                    "its folder does not exist.");
        }
    }
}
