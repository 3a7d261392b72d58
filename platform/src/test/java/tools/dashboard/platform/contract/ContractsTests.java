package tools.dashboard.platform.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractsTests {

    private final JsonMapper json = JsonMapper.shared();
    private final Contracts contracts = new Contracts(List.of(tool("tasks", "2.0.0")));

    @Test
    void anOwnToolIsKnownInTheOwnVersionWhateverOthersTell() {
        contracts.learn(List.of(service(tool("tasks", "1.0.0"), tool("mail", "1.0.0"))));

        assertThat(contracts.all())
                .extracting(Contract::id, Contract::version)
                .containsExactly(tuple("tasks", "2.0.0"), tuple("mail", "1.0.0"));
    }

    @Test
    void listenersHearOfChangesOnly() {
        var heard = new AtomicInteger();
        contracts.onChange(heard::incrementAndGet);

        contracts.learn(List.of(service(tool("mail", "1.0.0"))));
        contracts.learn(List.of(service(tool("mail", "1.0.0"))));

        assertThat(heard).hasValue(1);
    }

    @Test
    void aBrokenContractOfOthersChangesNothing() {
        contracts.learn(List.of(service(tool("mail", "1.0.0"))));

        assertThatThrownBy(() -> contracts.learn(List.of(service(json.readTree("{\"id\": 5}")))))
                .isInstanceOf(InvalidContractException.class);
        assertThat(contracts.all()).hasSize(2);
    }

    @Test
    void yamlWithDuplicateKeysOrTypesOfItsOwnIsRefused() {
        for (String yaml : List.of("id: a\nid: b", "!!java.net.URL [\"http://localhost\"]", "id: [")) {
            assertThatThrownBy(() -> new ContractReader().document(new ByteArrayInputStream(yaml.getBytes(UTF_8)), "x"))
                    .isInstanceOf(InvalidContractException.class)
                    .hasMessageStartingWith("x is not valid YAML");
        }
    }

    @Test
    void theLastKnownContractsOutliveARestartAndABrokenFileIsLeftOut(@TempDir Path folder) throws Exception {
        var services = new RegisteredServices(List.of(service(tool("mail", "1.0.0"))));
        new LastKnownContracts(folder, json).write(services);

        assertThat(new LastKnownContracts(folder, json).read()).hasValue(services);

        Files.writeString(folder.resolve("contracts.json"), "{\"services\":");
        assertThat(new LastKnownContracts(folder, json).read()).isEmpty();
    }

    private JsonNode tool(String id, String version) {
        return json.createObjectNode().put("id", id).put("version", version);
    }

    private static RegisteredService service(JsonNode... tools) {
        return new RegisteredService("worker-service", "http://localhost:8103", "/health/ready", List.of(tools));
    }
}
