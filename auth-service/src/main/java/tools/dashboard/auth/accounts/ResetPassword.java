package tools.dashboard.auth.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordReset;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/**
 * Gives an account the password that whoever follows the mailed link chooses. The link dies with the password that it
 * replaces, so it counts once; all sessions end, since whoever opened them may be the reason.
 */
@Service
public class ResetPassword {

    private final PurposeTokens tokens;
    private final Accounts accounts;
    private final ReplacePassword replace;
    private final ActingTransactions transactions;

    ResetPassword(PurposeTokens tokens, Accounts accounts, ReplacePassword replace, ActingTransactions transactions) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.replace = replace;
        this.transactions = transactions;
    }

    public PasswordReset reset(String token, Password password) {
        return switch (tokens.read(Purpose.PASSWORD_RESET, token)) {
            case PurposeTokens.Reading.Valid link ->
                accountOf(link).map(account -> replace(account, password)).orElseGet(PasswordReset.Used::new);
            case PurposeTokens.Reading.Expired _ -> new PasswordReset.Expired();
            case PurposeTokens.Reading.Invalid _ -> new PasswordReset.Invalid();
        };
    }

    private PasswordReset replace(Account account, Password password) {
        return switch (replace.replace(account, password, null)) {
            case ReplacePassword.Outcome.Replaced _ -> new PasswordReset.Done();
            case ReplacePassword.Outcome.Outdated _ -> new PasswordReset.Used();
            case ReplacePassword.Outcome.Refused(PasswordVerdict.Unfit why) -> new PasswordReset.Refused(why);
        };
    }

    /** Empty when its password is not the one any more that the link was sent to replace. */
    private Optional<Account> accountOf(PurposeTokens.Reading.Valid link) {
        UUID id = UUID.fromString(link.subject());
        return transactions
                .readAsSystem(() -> accounts.withId(id))
                .filter(account -> account.stamp().equals(link.claims().get(Account.STAMP)));
    }
}
