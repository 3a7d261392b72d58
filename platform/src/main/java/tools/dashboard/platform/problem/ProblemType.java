package tools.dashboard.platform.problem;

import java.net.URI;

/** A stable kind of problem; a feature's own kinds are listed under {@code problems} in its feature.yaml. */
public record ProblemType(String slug, int status, String title) {

    public static final ProblemType INVALID = new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401, "Sign in first");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "You may not do this");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is no such thing");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "The method does not exist here");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "No acceptable representation");
    public static final ProblemType CONFLICT = new ProblemType("conflict", 409, "The state does not allow this");
    public static final ProblemType GONE = new ProblemType("gone", 410, "This is no longer there");
    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "Somebody else changed it meanwhile");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "The content type is not supported");
    public static final ProblemType UNPROCESSABLE =
            new ProblemType("unprocessable", 422, "The request cannot be carried out");
    public static final ProblemType IDEMPOTENCY_MISMATCH =
            new ProblemType("idempotency-mismatch", 422, "The idempotency key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is required");
    public static final ProblemType TOO_MANY = new ProblemType("too-many-requests", 429, "Too many requests");
    public static final ProblemType INTERNAL = new ProblemType("internal", 500, "Something went wrong on our side");
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503, "Not available for the moment");

    public ProblemType {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a problem slug: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
    }

    public URI uri() {
        return URI.create("urn:tools-dashboard:problem:" + slug);
    }
}
