package tools.dashboard.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only answers hold is always told, null or not; in what is asked, what may be null may be left out as well. */
final class Directions {

    private static final String MODELS = "#/components/schemas/";

    private final Map<String, Schema<?>> models;
    private final Set<String> asked = new HashSet<>();

    private Directions(Map<String, Schema<?>> models) {
        this.models = models;
    }

    static void requireWhatAnswersTell(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema<?>> models = new HashMap<>();
        document.getComponents().getSchemas().forEach((name, model) -> models.put(name, model));
        var directions = new Directions(models);
        operations(document)
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .forEach(body -> directions.ask(body.getContent()));
        models.forEach((name, model) -> {
            if (!directions.asked.contains(name)) {
                requireNullable(model);
            }
        });
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private void ask(Content content) {
        content.values().forEach(media -> ask(media.getSchema()));
    }

    private void ask(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null && reference.startsWith(MODELS)) {
            String name = reference.substring(MODELS.length());
            if (asked.add(name)) {
                ask(models.get(name));
            }
        }
        ask(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::ask);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(this::ask);
        }
    }

    private static void requireNullable(Schema<?> model) {
        if (model.getProperties() != null) {
            model.getProperties().forEach((name, property) -> {
                if (mayBeNull(property)) {
                    NullnessConverter.require(model, name);
                }
            });
        }
    }

    private static boolean mayBeNull(Schema<?> property) {
        List<?> choices = property.getOneOf();
        return (property.getTypes() != null && property.getTypes().contains("null"))
                || (choices != null
                        && choices.stream().anyMatch(one -> one instanceof Schema<?> choice && mayBeNull(choice)));
    }
}
