package tools.dashboard.auth.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.Passwords;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Gives an account another password, signs it out elsewhere, and tells its owner. */
@Component
class ReplacePassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AccountMail mail;
    private final EventLog log;
    private final ActingTransactions transactions;

    ReplacePassword(
            Accounts accounts,
            Passwords passwords,
            OpenSessions sessions,
            AccountMail mail,
            EventLog log,
            ActingTransactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = mail;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Returns false when the account's password is another one already, and nothing changed.
     *
     * @param but the session that goes on
     */
    boolean replace(Account account, Password password, @Nullable UUID but) {
        String hash = passwords.hash(password);
        boolean replaced = transactions.asSystem(() -> {
            if (!accounts.replacePassword(account.id(), account.passwordHash(), hash)) {
                return false;
            }
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
