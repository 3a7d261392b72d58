package tools.dashboard.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.ContractReader;
import tools.jackson.databind.JsonNode;

/**
 * Compares the feature.yaml of each feature of a service with the classes beside it: routes, permissions that are asked
 * for, events that are written, jobs that are run or enqueued, and problems, in both directions.
 */
public final class ContractDrift {

    private final Path classes;
    private final ContractReader reader = new ContractReader();
    private final Map<Path, JsonNode> documents = new LinkedHashMap<>();
    private final Map<Path, Contract> contracts = new LinkedHashMap<>();
    private final Map<Path, CodeFacts> code = new LinkedHashMap<>();
    private final CodeFacts outside = CodeFacts.none();

    private ContractDrift(Path classes) {
        this.classes = classes;
    }

    /** @param application any class of the service; the whole folder that it was compiled to is looked at */
    public static ContractDrift of(Class<?> application) {
        try {
            var folder = Path.of(application
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var drift = new ContractDrift(folder);
            drift.read();
            return drift;
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One line for each difference; empty when code and contracts agree. */
    public List<String> differences() {
        var found = new ArrayList<String>();
        var schema = new ContractSchema();
        documents.values().forEach(document -> found.addAll(schema.violations(document)));
        contracts.forEach((folder, contract) -> found.addAll(new DeclaredFacts(contract)
                .differences(code.getOrDefault(folder, CodeFacts.none()), contracts.values())));
        outside.routes().forEach(each -> found.add("route %s belongs to no feature".formatted(each)));
        outside.permissions().forEach(each -> found.add("permission %s belongs to no feature".formatted(each)));
        outside.events().forEach(each -> found.add("event %s belongs to no feature".formatted(each)));
        outside.jobs().forEach(each -> found.add("job %s belongs to no feature".formatted(each)));
        outside.problems().forEach(each -> found.add("problem %s belongs to no feature".formatted(each)));
        return List.copyOf(found);
    }

    /** @throws AssertionError that lists the differences */
    public void verify() {
        var found = differences();
        if (!found.isEmpty()) {
            throw new AssertionError("Code and contract have drifted apart:\n  " + String.join("\n  ", found));
        }
    }

    private void read() throws IOException {
        for (Path file : files("feature.yaml")) {
            try (var yaml = Files.newInputStream(file)) {
                var document = reader.document(yaml, classes.relativize(file).toString());
                documents.put(file.getParent(), document);
                contracts.put(file.getParent(), reader.read(document, file.toString()));
            }
        }
        for (Path file : files(".class")) {
            var type = ClassFile.of().parse(file);
            var facts = factsOf(file);
            RouteReader.read(type, facts);
            ConstantReader.read(type, facts);
        }
    }

    private CodeFacts factsOf(Path file) {
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(classes);
                folder = folder.getParent()) {
            if (contracts.containsKey(folder)) {
                return code.computeIfAbsent(folder, first -> CodeFacts.none());
            }
        }
        return outside;
    }

    private List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(classes)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
