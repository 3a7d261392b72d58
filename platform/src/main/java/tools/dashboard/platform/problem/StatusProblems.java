package tools.dashboard.platform.problem;

import java.time.Duration;

/** What a status means to a client when a framework or a server chose it and nobody said more. */
public final class StatusProblems {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private StatusProblems() {}

    /** A status that is no failure, or none of those known here, is a fault of ours. */
    public static ProblemException of(int status) {
        return switch (status) {
            case 401 -> ProblemException.of(ProblemType.UNAUTHENTICATED, "This needs a signed-in person.");
            case 403 -> ProblemException.of(ProblemType.FORBIDDEN, "This is not allowed.");
            case 404 -> ProblemException.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case 406 -> ProblemException.of(ProblemType.NOT_ACCEPTABLE, "No representation that the client accepts.");
            case 413 -> ProblemException.of(ProblemType.TOO_LARGE, "The request is larger than what is allowed.");
            case 415 -> ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send this as application/json.");
            case 503, 504 -> unavailable();
            default ->
                status >= 400 && status < 500
                        ? ProblemException.of(ProblemType.INVALID, "The request is malformed.")
                        : internal();
        };
    }

    public static ProblemException unavailable() {
        return ProblemException.of(ProblemType.UNAVAILABLE, "Something this needs does not answer; try again soon.")
                .retryAfter(RETRY_AFTER);
    }

    public static ProblemException internal() {
        return ProblemException.of(ProblemType.INTERNAL, "The failure is on our side and has been noted.");
    }
}
