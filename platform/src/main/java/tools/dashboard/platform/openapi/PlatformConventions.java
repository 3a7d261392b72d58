package tools.dashboard.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.contract.Route;
import tools.dashboard.platform.problem.Problem;

/** Adds to every operation what the platform does for it: tokens, idempotency keys and problem documents. */
final class PlatformConventions implements OpenApiCustomizer {

    static final String BEARER = "bearer";

    private static final String PROBLEM = "Problem";
    private static final Set<PathItem.HttpMethod> CHANGING = EnumSet.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    private final Contracts contracts;

    PlatformConventions(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void customise(OpenAPI document) {
        document.schema(PROBLEM, problem());
        Directions.requireWhatAnswersTell(document);
        var paths = document.getPaths();
        if (paths != null) {
            paths.forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> describe(operation, method, open(method, path))));
        }
    }

    private boolean open(PathItem.HttpMethod method, String path) {
        return contracts.own().stream()
                .flatMap(contract -> contract.routes().stream())
                .filter(route ->
                        route.method().equals(method.name()) && route.path().equals(path))
                .anyMatch(Route::open);
    }

    private static void describe(Operation operation, PathItem.HttpMethod method, boolean open) {
        operation.setSecurity(open ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem document (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        if (CHANGING.contains(method) && !open) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("The same key and request within 24 hours gets the same answer, carried out once.")
                    .schema(new StringSchema().maxLength(255)));
        }
    }

    private static Schema<?> problem() {

        var fieldError = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));

        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("requestId", new StringSchema())
                .addProperty("retryAfterSeconds", new IntegerSchema())
                .addProperty("errors", new ArraySchema().items(fieldError))
                .required(List.of("type", "title", "status"));
    }
}
