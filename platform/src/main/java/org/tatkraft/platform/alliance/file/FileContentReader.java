package org.tatkraft.platform.alliance.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a whole alliance file: its head and the sections of all modules. */
final class FileContentReader {

    static final Set<String> RESERVED =
            Set.of("me", "new", "search", "sign-in", "sign-out", "styleguide");

    private final FileHead<?> head;
    private final List<FileSection<?>> sections;

    FileContentReader(FileHead<?> head, List<FileSection<?>> sections) {
        this.head = head;
        this.sections = sections;
    }

    /**
     * The content of a file.
     *
     * @param pictures gives the bytes of a picture that the file names, or refuses it
     * @throws RefusedFile with everything that is wrong with it
     */
    FileContent read(byte[] file, Function<String, byte[]> pictures) {
        var problems = new FileProblems();
        Optional<FileContent> content =
                YamlTree.of(file, problems).flatMap(root -> read(root, pictures, problems));
        if (!problems.isEmpty()) {
            throw new RefusedFile(problems.inOrder());
        }
        return content.orElseThrow();
    }

    private Optional<FileContent> read(
            Node root, Function<String, byte[]> pictures, FileProblems problems) {
        if (!(root instanceof MappingNode mapping)) {
            problems.add(
                    root, ScalarReader.expectedBut("an alliance with format, id, name, …", root));
            return Optional.empty();
        }
        var reader = new FileReader(problems, pictures);
        Shape.Mapping headShape = Shape.of(head.type());
        Map<String, Node> nodes = reader.keys(mapping, knownKeys(headShape));
        checkFormat(nodes.get("format"), root, problems);
        MappingNode headNode = restrictedTo(mapping, headShape.fields().keySet());
        Optional<Object> readHead = reader.value(headNode, headShape);
        refuseReserved(nodes.get("id"), problems);
        readHead.flatMap(known -> head.identity(((Entry) known).id()))
                .ifPresent(alliance -> knowWhatIsThere(reader, alliance));
        var entries = new LinkedHashMap<String, List<Object>>();
        for (FileSection<?> section : sections) {
            Node node = nodes.get(section.key());
            if (node != null) {
                entries.put(
                        section.key(),
                        reader.entries(section.key(), node, Shape.of(section.type())));
            }
        }
        entries.forEach((section, read) -> reader.forgets(section, formerIds(read)));
        reader.settleReferences();
        return readHead.map(known -> new FileContent((Record) known, entries));
    }

    private static Set<String> formerIds(List<Object> entries) {
        return entries.stream()
                .map(Entry.class::cast)
                .flatMap(entry -> entry.formerly().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> knownKeys(Shape.Mapping headShape) {
        var keys = new LinkedHashSet<String>();
        keys.add("format");
        keys.addAll(headShape.fields().keySet());
        sections.forEach(section -> keys.add(section.key()));
        return keys;
    }

    /** An alliance has its place in addresses beside the pages of the installation. */
    private static void refuseReserved(@Nullable Node id, FileProblems problems) {
        if (id instanceof ScalarNode name && RESERVED.contains(name.getValue())) {
            problems.add(
                    id,
                    "'%s' is an address of the installation itself; expected another id."
                            .formatted(name.getValue()));
        }
    }

    private static void checkFormat(@Nullable Node format, Node root, FileProblems problems) {
        if (format == null) {
            problems.add(root, "The key 'format' is missing here.", "Maybe add 'format: 1'.");
        } else if (!(format instanceof ScalarNode scalar)
                || !scalar.getValue().equals(Integer.toString(AllianceFiles.FORMAT))) {
            problems.add(
                    format,
                    ScalarReader.expectedBut("the version of the format, which is 1", format));
        }
    }

    private static MappingNode restrictedTo(MappingNode mapping, Set<String> keys) {
        var kept =
                mapping.getValue().stream()
                        .filter(tuple ->
                                tuple.getKeyNode() instanceof ScalarNode key
                                        && keys.contains(key.getValue()))
                        .toList();
        return new MappingNode(
                mapping.getTag(),
                true,
                kept,
                mapping.getStartMark(),
                mapping.getEndMark(),
                mapping.getFlowStyle());
    }

    private void knowWhatIsThere(FileReader reader, UUID alliance) {
        for (FileSection<?> section : sections) {
            reader.knows(
                    section.key(),
                    section.present(alliance).stream()
                            .map(Entry.class::cast)
                            .map(Entry::id)
                            .collect(Collectors.toSet()));
        }
    }
}
