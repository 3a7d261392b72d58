package tools.dashboard.auth.accounts.api;

import java.time.Duration;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** The answer to whoever has to wait, as {@link tools.dashboard.auth.accounts.FailedAttempts} says. */
final class TooManyAttempts {

    private static final ProblemType TYPE = new ProblemType("too-many-attempts", 429, "Too many attempts");

    private TooManyAttempts() {}

    static ProblemException waitFor(Duration delay) {
        return ProblemException.of(TYPE, "Wait before the next attempt").retryAfter(delay);
    }
}
