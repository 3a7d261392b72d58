package tools.dashboard.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Lists what bean validation found. Rejected values are not repeated. */
final class InvalidFields {

    private InvalidFields() {}

    static ProblemException of(BindException invalid) {
        var problem = problem();
        invalid.getAllErrors().forEach(error -> problem.field(name(error), message(error)));
        return problem;
    }

    static ProblemException of(HandlerMethodValidationException invalid) {
        var problem = problem();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getAllErrors().forEach(error -> problem.field(name(error), message(error)));
            } else {
                var parameter = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors().forEach(error -> problem.field(parameter, message(error)));
            }
        }
        return problem;
    }

    static ProblemException of(ConstraintViolationException invalid) {
        var problem = problem();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            problem.field(violation.getPropertyPath().toString(), violation.getMessage());
        }
        return problem;
    }

    private static ProblemException problem() {
        return ProblemException.of(ProblemType.INVALID, "Some fields are not valid.");
    }

    private static String name(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : error.getObjectName();
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }
}
