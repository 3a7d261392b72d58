package tools.dashboard.websocket.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.log.HotLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/live.md shows to a tool's author; its program is run in e2e. */
class LiveGuideTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String guide = read();

    @Test
    void itsContractIsOne() throws IOException {
        JsonNode contract = JSON.valueToTree(new Yaml().load(block("yaml")));
        try (InputStream schema = Contract.class.getResourceAsStream("/contract/feature.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(JSON.readTree(Objects.requireNonNull(schema)))
                            .validate(contract))
                    .isEmpty();
        }
        Contract.TopicDeclaration topic =
                JSON.treeToValue(contract.path("topics").path(0), Contract.TopicDeclaration.class);
        assertThat(topic.messages())
                .extracting(Contract.MessageDeclaration::kind)
                .containsExactly("cursor", "typing");
        assertThat(topic.messages().getFirst().mostPerSecond()).isEqualTo(10);
    }

    @Test
    void whatItSaysOfTheHotLogIsTrue() {
        assertThat(guide).contains("the hot log (%d events".formatted(HotLog.MOST));
    }

    private String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/live.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
