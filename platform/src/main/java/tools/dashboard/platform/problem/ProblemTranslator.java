package tools.dashboard.platform.problem;

import java.util.Optional;

/** Says what a fault means to the client; for faults of a store that only some services use. */
public interface ProblemTranslator {

    Optional<ProblemException> translate(Throwable failure);
}
