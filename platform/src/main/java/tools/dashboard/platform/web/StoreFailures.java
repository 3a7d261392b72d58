package tools.dashboard.platform.web;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.UncategorizedDataAccessException;
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
            case UncategorizedDataAccessException unknown when connectionLost(unknown) -> unavailable();
            default -> Optional.empty();
        };
    }

    /** Class 08 is a lost connection, 57P a server that stops; a pool that closed the connection gives no state. */
    private static boolean connectionLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }

    private static Optional<ProblemException> unavailable() {
        return Optional.of(
                ProblemException.of(ProblemType.UNAVAILABLE, "The store does not answer; nothing was half done.")
                        .retryAfter(Duration.ofSeconds(2)));
    }
}
