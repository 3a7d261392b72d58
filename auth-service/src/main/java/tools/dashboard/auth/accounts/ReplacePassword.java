package tools.dashboard.auth.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Gives an account another password, signs it out elsewhere, and tells its owner. */
@Component
class ReplacePassword {

    private final Accounts accounts;
    private final JudgePassword judge;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AccountMail mail;
    private final EventLog log;
    private final ActingTransactions transactions;

    ReplacePassword(
            Accounts accounts,
            JudgePassword judge,
            Passwords passwords,
            OpenSessions sessions,
            AccountMail mail,
            EventLog log,
            ActingTransactions transactions) {
        this.accounts = accounts;
        this.judge = judge;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = mail;
        this.log = log;
        this.transactions = transactions;
    }

    /** What came of it; only {@link Replaced} changed anything. */
    sealed interface Outcome {

        record Replaced() implements Outcome {}

        /** The account's password is another one already. */
        record Outdated() implements Outcome {}

        record Refused(PasswordVerdict.Unfit why) implements Outcome {}
    }

    /** @param but the session that goes on */
    Outcome replace(Account account, Password password, @Nullable UUID but) {
        return switch (judge.judge(password, List.of(account.email().value(), account.name()))) {
            case PasswordVerdict.Unfit why -> new Outcome.Refused(why);
            case PasswordVerdict.Fit fit ->
                replace(account, password, but, fit) ? new Outcome.Replaced() : new Outcome.Outdated();
        };
    }

    private boolean replace(Account account, Password password, @Nullable UUID but, PasswordVerdict.Fit fit) {
        String hash = passwords.hash(password);
        boolean replaced = transactions.asSystem(() -> {
            if (!accounts.replacePassword(account.id(), account.passwordHash(), hash)) {
                return false;
            }
            judge.checkLater(fit, account.id(), password, hash);
            log.append(
                    AccountPasswordChanged.TYPE,
                    Topic.of("account", account.id()),
                    null,
                    new AccountPasswordChanged(account.id()));
            sessions.endAllOf(account.id(), but);
            mail.passwordChanged(account);
            return true;
        });
        if (replaced) {
            sessions.tellEnds();
        }
        return replaced;
    }
}
