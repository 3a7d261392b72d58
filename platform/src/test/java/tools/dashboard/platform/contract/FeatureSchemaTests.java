package tools.dashboard.platform.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureSchemaTests {

    private static final String WHOLE = """
            id: tasks
            version: 1.0.0
            title: {en: Tasks, es: Tareas}
            summary: {en: Boards, es: Tableros}
            requires: [{tool: workspaces, version: "^1"}]
            routes:
              - {method: POST, path: "/api/v1/workspaces/{workspaceId}/tasks", permission: "task:create"}
              - {method: GET, path: /.well-known/openid-configuration, public: true}
              - {method: GET, path: /api/v1/me, authenticated: true}
              - {method: POST, path: /internal/access/check, internal: true}
            permissions:
              - {id: "task:create", title: {en: Create, es: Crear}, grants: [pm], own: [member]}
            events:
              - {type: task.moved, version: 1, topic: project, schema: {type: object, properties: {}}}
            topics: [{kind: project, subscribe: "project:read"}]
            jobs: [{kind: files.discard, attempts: 3}]
            sends: [mail.send]
            notifications: []
            problems: [{slug: too-late, status: 410, title: Too late}]
            menu: {title: {en: Tasks, es: Tareas}, icon: list, path: /tasks, order: 20}
            """;

    private final ContractReader reader = new ContractReader();
    private final Schema schema;

    FeatureSchemaTests() throws IOException {
        try (var text = Contract.class.getResourceAsStream("/contract/feature.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
        }
    }

    @Test
    void aWholeContractIsValidAndReadInFull() throws IOException {
        assertThat(schema.validate(json(WHOLE), InputFormat.JSON)).isEmpty();

        var contract = reader.read(reader.document(new ByteArrayInputStream(WHOLE.getBytes(UTF_8)), "test"), "test");
        assertThat(contract.routes())
                .extracting(Route::access)
                .containsExactly(
                        Route.Access.AUTHENTICATED,
                        Route.Access.PUBLIC,
                        Route.Access.AUTHENTICATED,
                        Route.Access.INTERNAL);
        assertThat(contract.permissions().getFirst().own()).containsExactly("member");
        assertThat(contract.menu()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: Tasks",
                "version: 1.0",
                "title: {en: Tasks}",
                "routes: [{method: GET, path: /a}]",
                "routes: [{method: GET, path: /a, public: true, internal: true}]",
                "routes: [{method: GET, path: /internal/a, public: true}]",
                "routes: [{method: GET, path: /a, internal: true}]",
                "routes: [{method: GET, path: a, public: true}]",
                "routes: [{method: GET, path: \"/a/../b\", public: true}]",
                "permissions: [{id: task, title: {en: a, es: b}}]",
                "permissions: [{id: \"a:b\", title: {en: a, es: b}, grants: [root]}]",
                "events: [{type: moved, version: 1, topic: project, schema: {type: object}}]",
                "jobs: [{kind: files.discard, attempts: 0}]",
                "problems: [{slug: fine, status: 200, title: Fine}]",
                "unknown: 1"
            })
    void whatIsNotOfTheFormIsFound(String replaced) throws IOException {
        var member = replaced.substring(0, replaced.indexOf(':') + 1);
        var rest = WHOLE.replaceAll("(?m)^%s.*\\n(  .*\\n)*".formatted(member), "");

        assertThat(schema.validate(json(rest + replaced + "\n"), InputFormat.JSON))
                .isNotEmpty();
    }

    private String json(String yaml) throws IOException {
        return reader.document(new ByteArrayInputStream(yaml.getBytes(UTF_8)), "test")
                .toString();
    }
}
