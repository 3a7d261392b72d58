package tools.dashboard.auth.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.EmailConfirmation;
import tools.dashboard.auth.accounts.domain.Registrations;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/**
 * Gives an account the address whose owner follows the mailed link. The link dies with the address and the password that
 * the account had when it was sent, so it counts once.
 */
@Service
public class ConfirmEmailChange {

    private final PurposeTokens tokens;
    private final Accounts accounts;
    private final Registrations registrations;
    private final AccountMail mail;
    private final EventLog log;
    private final ActingTransactions transactions;

    ConfirmEmailChange(
            PurposeTokens tokens,
            Accounts accounts,
            Registrations registrations,
            AccountMail mail,
            EventLog log,
            ActingTransactions transactions) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.registrations = registrations;
        this.mail = mail;
        this.log = log;
        this.transactions = transactions;
    }

    public EmailConfirmation confirm(String token) {
        return switch (tokens.read(Purpose.EMAIL_CHANGE, token)) {
            case PurposeTokens.Reading.Valid link -> transactions.asSystem(() -> follow(link));
            case PurposeTokens.Reading.Expired _ -> new EmailConfirmation.Expired();
            case PurposeTokens.Reading.Invalid _ -> new EmailConfirmation.Invalid();
        };
    }

    private EmailConfirmation follow(PurposeTokens.Reading.Valid link) {
        Optional<Account> account = accounts.withId(UUID.fromString(link.subject()))
                .filter(own -> own.stamp().equals(link.claims().get(Account.STAMP)));
        EmailAddress wanted = new EmailAddress(String.valueOf(link.claims().get(Account.EMAIL)));
        return account.filter(own -> accounts.replaceEmail(own.id(), own.email(), wanted))
                .map(own -> changed(own, wanted))
                .orElseGet(EmailConfirmation.Used::new);
    }

    private EmailConfirmation changed(Account before, EmailAddress wanted) {
        // Whoever signed up with it and did not confirm has lost it.
        registrations.removeAllOf(wanted);
        log.append(
                AccountEmailChanged.TYPE, Topic.of("account", before.id()), null, new AccountEmailChanged(before.id()));
        mail.emailChanged(before, wanted);
        return new EmailConfirmation.Done();
    }
}
