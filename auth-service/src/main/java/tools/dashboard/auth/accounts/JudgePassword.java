package tools.dashboard.auth.accounts;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.EasyPasswords;
import tools.dashboard.auth.accounts.domain.LeakedPasswords;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PasswordChecks;
import tools.dashboard.auth.accounts.domain.PasswordDigest;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;

/**
 * Says whether somebody may choose a password. While the lists of leaked ones cannot be asked, those that are easily
 * guessed are refused all the same, and the others are checked later.
 */
@Component
class JudgePassword {

    private final EasyPasswords easy;
    private final LeakedPasswords lists;
    private final PasswordChecks checks;
    private final Supplier<UUID> ids;

    JudgePassword(EasyPasswords easy, LeakedPasswords lists, PasswordChecks checks, Supplier<UUID> ids) {
        this.easy = easy;
        this.lists = lists;
        this.checks = checks;
        this.ids = ids;
    }

    /**
     * May take two seconds: never inside a transaction.
     *
     * @param about what is known of the person
     */
    PasswordVerdict judge(Password password, List<String> about) {
        if (easy.has(password, about)) {
            return new PasswordVerdict.Easy();
        }
        return switch (lists.look(PasswordDigest.of(password))) {
            case LEAKED -> new PasswordVerdict.Leaked();
            case NOT_LEAKED, NOT_ASKED -> new PasswordVerdict.Fit(false);
            case UNKNOWN -> new PasswordVerdict.Fit(true);
        };
    }

    /** Within the transaction in which the password becomes the owner's. */
    void checkLater(PasswordVerdict.Fit verdict, UUID owner, Password password, String hash) {
        if (verdict.unchecked()) {
            checks.add(new PasswordChecks.Open(ids.get(), owner, hash, PasswordDigest.of(password)));
        }
    }
}
