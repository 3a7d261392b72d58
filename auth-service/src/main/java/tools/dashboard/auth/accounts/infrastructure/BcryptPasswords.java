package tools.dashboard.auth.accounts.infrastructure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/**
 * bcrypt of cost 12, on threads of its own, one a processor: a quarter of a second of computing on a virtual thread
 * would hold up every other request. What does not fit the short queue is refused.
 */
@Component
class BcryptPasswords implements Passwords, DisposableBean {

    private static final int COST = 12;
    private static final int WAITING = 64;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Of the same cost, computed beforehand; what it matches is never let in. */
    private static final String NOBODYS_HASH = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final ThreadPoolExecutor threads = threads();

    @Override
    public String hash(Password password) {
        return compute(() -> bcrypt.encode(password.value()));
    }

    @Override
    public boolean matches(Optional<Password> password, Optional<String> hash) {
        String presented = password.map(Password::value).orElse("not it");
        boolean same = compute(() -> bcrypt.matches(presented, hash.orElse(NOBODYS_HASH)));
        return same && password.isPresent() && hash.isPresent();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private <T> T compute(Callable<T> work) {
        try {
            Future<T> result = threads.submit(work);
            try {
                return result.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException tooLong) {
                result.cancel(true);
                throw busy();
            }
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(ProblemType.UNAVAILABLE, "Too many people sign in at this moment")
                .retryAfter(Duration.ofSeconds(5));
    }

    private static ThreadPoolExecutor threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        var pool = new ThreadPoolExecutor(
                processors,
                processors,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("bcrypt-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
