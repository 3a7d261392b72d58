package tools.dashboard.auth.accounts.infrastructure;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.AccountMail;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.mail.MailOrder;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/** Mail by the worker. The id of a job holds the moment, coarsely, so that nobody is flooded by repeated questions. */
@Component
class QueuedAccountMail implements AccountMail {

    private static final Duration LINK_LIVES = Duration.ofHours(24);
    private static final Duration RESET_LINK_LIVES = Duration.ofHours(1);

    /** Somebody waits for these at their screen. */
    private static final JobOptions SOON = JobOptions.defaults().withPriority(9);

    private final Jobs jobs;
    private final PurposeTokens tokens;
    private final URI base;
    private final Clock clock;

    QueuedAccountMail(Jobs jobs, PurposeTokens tokens, ServiceIdentity identity, Clock clock) {
        this.jobs = jobs;
        this.tokens = tokens;
        this.base = identity.publicBaseUrl();
        this.clock = clock;
    }

    @Override
    public void verify(Registration registration) {
        String token =
                tokens.issue(Purpose.EMAIL_VERIFICATION, registration.id().toString(), Map.of(), LINK_LIVES);
        send(
                "verify-email",
                idAt(registration.id(), Duration.ofMinutes(1)),
                registration.email(),
                registration.locale(),
                Map.of("name", registration.name(), "link", base + "/app/verify-email?token=" + token));
    }

    @Override
    public void alreadyRegistered(Account account) {
        send(
                "already-registered",
                idAt(account.id(), Duration.ofHours(1)),
                account.email(),
                account.locale(),
                Map.of("name", account.name(), "link", base + "/"));
    }

    @Override
    public void resetPassword(Account account) {
        String token = tokens.issue(
                Purpose.PASSWORD_RESET,
                account.id().toString(),
                Map.of(Account.STAMP, account.stamp()),
                RESET_LINK_LIVES);
        send(
                "reset-password",
                idAt(account.id(), Duration.ofMinutes(1)),
                account.email(),
                account.locale(),
                Map.of("name", account.name(), "link", base + "/app/reset-password?token=" + token));
    }

    @Override
    public void confirmEmail(Account account, EmailAddress wanted) {
        String token = tokens.issue(
                Purpose.EMAIL_CHANGE,
                account.id().toString(),
                Map.of(Account.STAMP, account.stamp(), Account.EMAIL, wanted.value()),
                RESET_LINK_LIVES);
        send(
                "confirm-email",
                idAt(account.id(), Duration.ofMinutes(1)) + ":" + wanted.value(),
                wanted,
                account.locale(),
                Map.of("name", account.name(), "link", base + "/app/confirm-email?token=" + token));
    }

    @Override
    public void emailChangeAsked(Account account, EmailAddress wanted) {
        send(
                "email-change-asked",
                idAt(account.id(), Duration.ofHours(1)) + ":" + wanted.value(),
                account.email(),
                account.locale(),
                about(account, wanted));
    }

    @Override
    public void emailChanged(Account before, EmailAddress after) {
        for (EmailAddress told : List.of(before.email(), after)) {
            send(
                    "email-changed",
                    before.id() + ":" + before.stamp() + ":" + told.value(),
                    told,
                    before.locale(),
                    about(before, after));
        }
    }

    private Map<String, String> about(Account account, EmailAddress other) {
        return Map.of("name", account.name(), "email", other.value(), "link", base + "/app/forgot-password");
    }

    @Override
    public void passwordChanged(Account account) {
        aboutPassword("password-changed", account);
    }

    @Override
    public void passwordGuessed(Account account, String address) {
        send(
                "password-guessed",
                idAt(account.id(), Duration.ofHours(1)),
                account.email(),
                account.locale(),
                Map.of("name", account.name(), "address", address, "link", base + "/app/forgot-password"));
    }

    @Override
    public void passwordLeaked(Account account) {
        aboutPassword("password-leaked", account);
    }

    /** Once for each password. */
    private void aboutPassword(String template, Account account) {
        send(
                template,
                account.id() + ":" + account.stamp(),
                account.email(),
                account.locale(),
                Map.of("name", account.name(), "link", base + "/app/forgot-password"));
    }

    private void send(String template, String id, EmailAddress to, String locale, Map<String, String> data) {
        new MailOrder(to.value(), "accounts/" + template, locale, data).enqueue(jobs, id, SOON);
    }

    private String idAt(UUID id, Duration step) {
        Instant now = clock.instant();
        return id + ":" + now.getEpochSecond() / step.toSeconds();
    }
}
