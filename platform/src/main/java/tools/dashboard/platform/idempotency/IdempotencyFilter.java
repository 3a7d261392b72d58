package tools.dashboard.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.contract.Route.Access;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.security.RouteAccess;
import tools.dashboard.platform.web.FailureWriter;

/**
 * Puts a change with a key into one transaction together with the key: both are there afterwards, or neither. The answer
 * leaves after the commit. Refusals and failures are not kept, so that they can be tried again.
 *
 * <p>Anonymous callers and public routes have no keys: strangers would share them, and those answers carry tokens.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

    private final IdempotencyKeys keys;
    private final TransactionOperations transaction;
    private final FailureWriter failures;

    IdempotencyFilter(IdempotencyKeys keys, TransactionOperations transaction, FailureWriter failures) {
        this.keys = keys;
        this.transaction = transaction;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CHANGING.contains(request.getMethod())
                || request.getHeader(KEY) == null
                || RouteAccess.of(request) != Access.AUTHENTICATED
                || !CurrentActor.get().isUser();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String key = request.getHeader(KEY);
            if (!SHAPE.matcher(key).matches()) {
                throw ProblemException.of(ProblemType.INVALID, "The idempotency key is not valid.")
                        .field(KEY, "must be 1 to 255 visible ASCII characters");
            }
            var body = RequestBody.of(request);
            String query = request.getQueryString();
            String path = request.getRequestURI() + (query == null ? "" : "?" + query);
            var fingerprint = new Fingerprint(key, request.getMethod(), path, body.hash());
            var answer = new ContentCachingResponseWrapper(response);
            transaction.executeWithoutResult(status -> once(fingerprint, body.request(), answer, chain, status));
            answer.copyBodyToResponse();
        } catch (RuntimeException | ServletException failure) {
            failures.write(request, response, failure);
        }
    }

    private void once(
            Fingerprint fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        try {
            switch (keys.claim(fingerprint)) {
                case Claim.Answered(RecordedAnswer earlier) -> replay(earlier, answer);
                case Claim.Mismatch() ->
                    throw ProblemException.of(
                            ProblemType.IDEMPOTENCY_MISMATCH, "This key was used for another request before.");
                case Claim.Fresh() -> {
                    chain.doFilter(request, answer);
                    keep(fingerprint.key(), answer, status);
                }
            }
        } catch (IOException | ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void keep(String key, ContentCachingResponseWrapper answer, TransactionStatus status) {
        if (answer.getStatus() >= 400 || status.isRollbackOnly()) {
            status.setRollbackOnly();
            return;
        }
        keys.answer(key, new RecordedAnswer(answer.getStatus(), headers(answer), answer.getContentAsByteArray()));
    }

    private static Map<String, String> headers(HttpServletResponse answer) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static void replay(RecordedAnswer earlier, HttpServletResponse answer) throws IOException {
        answer.setStatus(earlier.status());
        earlier.headers().forEach(answer::setHeader);
        answer.setHeader(REPLAYED, "true");
        answer.getOutputStream().write(earlier.body());
    }
}
