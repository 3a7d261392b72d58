package tools.dashboard.registry.catalogue.infrastructure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.dashboard.registry.catalogue.domain.ContractRules;

/** The JSON Schema of contracts, which platform brings along. */
final class FeatureSchema implements ContractRules {

    private static final String FILE = "contract/feature.schema.json";
    private static final int MOST = 20;

    private final String text;
    private final Schema schema;

    FeatureSchema() {
        try {
            this.text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    @Override
    public String schema() {
        return text;
    }

    @Override
    public List<String> violations(String contract) {
        return schema.validate(contract, InputFormat.JSON).stream()
                .limit(MOST)
                .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()))
                .toList();
    }
}
