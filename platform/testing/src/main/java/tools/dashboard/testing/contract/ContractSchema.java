package tools.dashboard.testing.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.dashboard.platform.contract.Contract;
import tools.jackson.databind.JsonNode;

/** The published JSON Schema of contracts. */
final class ContractSchema {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Schema schema = schemas.getSchema(text());

    List<String> violations(JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(error -> "%s: %s".formatted(document.path("id").asString(), error))
                .toList();
    }

    private static String text() {
        try (var schema = Contract.class.getResourceAsStream("/contract/feature.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
