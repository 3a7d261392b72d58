package tools.dashboard.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemTranslator;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.problem.StatusProblems;

/** Turns any exception into a problem that tells the client what it may know; the rest is logged here, once. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemTranslator> translators;

    Problems(List<ProblemTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    ProblemException of(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        var problem = request(cause).or(() -> store(cause)).orElseGet(() -> fault(cause));
        if (problem.type().status() == 503) {
            LOG.warn("Something needed is down: {}", cause.toString());
        }
        return problem;
    }

    private static Optional<ProblemException> request(Throwable failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> Optional.of(UnreadableBody.problem(unreadable));
            case BindException invalid -> Optional.of(InvalidFields.of(invalid));
            case HandlerMethodValidationException invalid -> Optional.of(InvalidFields.of(invalid));
            case ConstraintViolationException invalid -> Optional.of(InvalidFields.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(mismatch(mismatch));
            case MissingServletRequestParameterException missing -> Optional.of(missing(missing.getParameterName()));
            case MissingServletRequestPartException missing -> Optional.of(missing(missing.getRequestPartName()));
            case MissingRequestValueException missing ->
                Optional.of(ProblemException.of(ProblemType.INVALID, "Something is missing in the request."));
            case MaxUploadSizeExceededException tooLarge ->
                Optional.of(ProblemException.of(ProblemType.TOO_LARGE, "The upload is larger than what is allowed."));
            case MultipartException broken ->
                Optional.of(ProblemException.of(ProblemType.INVALID, "The multipart body is broken."));
            case RestClientException down -> Optional.of(StatusProblems.unavailable());
            case ErrorResponse framework -> chosen(framework.getStatusCode().value());
            default -> Optional.empty();
        };
    }

    /** Empty for a fault of ours. */
    private static Optional<ProblemException> chosen(int status) {
        return Optional.of(StatusProblems.of(status)).filter(problem -> problem.type() != ProblemType.INTERNAL);
    }

    private Optional<ProblemException> store(Throwable failure) {
        return translators.stream()
                .map(translator -> translator.translate(failure))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ProblemException fault(Throwable failure) {
        LOG.error("A request failed", failure);
        return StatusProblems.internal();
    }

    /** A path that cannot name anything names nothing. */
    private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return StatusProblems.of(404);
        }
        var type = mismatch.getRequiredType();
        return ProblemException.of(ProblemType.INVALID, "A parameter has the wrong form.")
                .field(mismatch.getName(), type == UUID.class ? "must be a UUID" : "has the wrong form");
    }

    private static ProblemException missing(String name) {
        return ProblemException.of(ProblemType.INVALID, "Something is missing in the request.")
                .field(name, "is missing");
    }
}
