package tools.dashboard.auth.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordChange;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Changes one's own password, for whoever knows the present one: a session that was left open is not enough. */
@Service
public class ChangePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final ReplacePassword replace;
    private final FailedAttempts failures;
    private final ActingTransactions transactions;
    private final Clock clock;

    ChangePassword(
            Accounts accounts,
            Passwords passwords,
            ReplacePassword replace,
            FailedAttempts failures,
            ActingTransactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.replace = replace;
        this.failures = failures;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @param address where the request comes from, to slow down who guesses
     */
    public PasswordChange change(Actor actor, String present, Password wanted, String address) {
        String about = attemptsOf(actor);
        if (failures.begin(about, address, clock.instant()) instanceof FailedAttempts.Attempt.Wait wait) {
            return new PasswordChange.Wait(wait.delay());
        }
        Optional<Account> account = transactions.readAsSystem(() -> accounts.withId(actor.userId()));
        if (!passwords.matches(Password.typed(present), account.map(Account::passwordHash))) {
            return new PasswordChange.Wrong();
        }
        failures.succeeded(about, address);
        return account.map(own -> replace(own, wanted, actor)).orElseGet(PasswordChange.Wrong::new);
    }

    /** What is counted when somebody who is signed in has to type the password. */
    static String attemptsOf(Actor actor) {
        return "password:" + actor.id();
    }

    private PasswordChange replace(Account own, Password wanted, Actor actor) {
        return switch (replace.replace(own, wanted, actor.sessionId())) {
            case ReplacePassword.Outcome.Replaced _ -> new PasswordChange.Done();
            case ReplacePassword.Outcome.Outdated _ -> new PasswordChange.Wrong();
            case ReplacePassword.Outcome.Refused(PasswordVerdict.Unfit why) -> new PasswordChange.Refused(why);
        };
    }
}
