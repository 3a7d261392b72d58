package tools.dashboard.platform.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body without repeating it or naming our classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException unreadable) {
        return switch (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof ProblemException own
                ? own
                : unreadable.getCause()) {
            case ProblemException tooLarge -> tooLarge;
            case UnrecognizedPropertyException unknown -> field(unknown, "is not known here");
            case InvalidFormatException format -> field(format, "must be " + form(format.getTargetType()));
            case MismatchedInputException mismatch -> field(mismatch, "must be " + form(mismatch.getTargetType()));
            case ValueInstantiationException refused -> field(refused, "is not valid");
            case StreamConstraintsException beyond -> of("The body is nested too deeply or has over-long parts.");
            case DatabindException other -> field(other, "has the wrong form");
            case JacksonException broken -> of("The body is not valid JSON%s.".formatted(place(broken)));
            case null -> of("The body is missing.");
            default -> of("The body cannot be read.");
        };
    }

    private static ProblemException of(String detail) {
        return ProblemException.of(ProblemType.INVALID, detail);
    }

    private static ProblemException field(DatabindException failure, String message) {
        var path = failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty()
                ? of("The body has the wrong form.")
                : of("Some fields are not valid.").field(path.startsWith(".") ? path.substring(1) : path, message);
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of the known values";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "String" -> "a text";
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "a whole number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "a date (2026-01-31)";
            case "Instant", "OffsetDateTime" -> "a time (2026-01-31T12:00:00Z)";
            case "List", "Set", "Collection", "ArrayList" -> "a list";
            default -> "of another form";
        };
    }

    private static String place(JacksonException broken) {
        var location = broken.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
