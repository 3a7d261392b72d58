package tools.dashboard.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemTranslator;
import tools.dashboard.platform.problem.ProblemType;

/** What the failures of a relational store mean to a client. */
final class StoreFailures implements ProblemTranslator {

    @Override
    public Optional<ProblemException> translate(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingFailureException changed ->
                Optional.of(ProblemException.of(
                        ProblemType.PRECONDITION_FAILED, "Somebody else changed it meanwhile: read it again."));
            case DataIntegrityViolationException violated ->
                Optional.of(ProblemException.of(ProblemType.CONFLICT, "This contradicts what is stored already."));
            case PessimisticLockingFailureException busy -> unavailable();
            case CannotCreateTransactionException down -> unavailable();
            case DataAccessResourceFailureException down -> unavailable();
            case TransientDataAccessResourceException down -> unavailable();
            case QueryTimeoutException slow -> unavailable();
            case TransactionSystemException broken -> unavailable();
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> unavailable() {
        return Optional.of(
                ProblemException.of(ProblemType.UNAVAILABLE, "The store does not answer; nothing was half done.")
                        .retryAfter(Duration.ofSeconds(2)));
    }
}
