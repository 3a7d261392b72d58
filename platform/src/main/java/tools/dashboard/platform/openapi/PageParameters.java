package tools.dashboard.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import tools.dashboard.platform.web.PageRequest;

/** Shows a {@link PageRequest} as the two parameters that it is read from. */
final class PageParameters implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == PageRequest.class)
                .findFirst()
                .ifPresent(parameter -> describe(operation, PageRequest.highestLimitOf(parameter.getParameter())));
        return operation;
    }

    private static void describe(Operation operation, int highest) {
        operation.addParametersItem(new QueryParameter()
                .name("limit")
                .schema(new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(highest))
                        ._default(PageRequest.DEFAULT_LIMIT)));
        operation.addParametersItem(new QueryParameter()
                .name("cursor")
                .description("nextCursor of an earlier answer")
                .schema(new StringSchema()));
    }
}
