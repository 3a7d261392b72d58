package tools.dashboard.auth.accounts.api;

import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** The answer to whoever chose a password that nobody may choose. */
final class UnfitPassword {

    private static final ProblemType LEAKED =
            new ProblemType("password-leaked", 422, "This password is in lists of leaked passwords");
    private static final ProblemType EASY = new ProblemType("password-easy", 422, "This password is easily guessed");

    private UnfitPassword() {}

    static ProblemException problem(PasswordVerdict.Unfit why) {
        return switch (why) {
            case PasswordVerdict.Leaked _ ->
                ProblemException.of(LEAKED, "Whoever attacks accounts tries those first. Choose another")
                        .field("password", "is in lists of leaked passwords");
            case PasswordVerdict.Easy _ ->
                ProblemException.of(EASY, "Choose several words that do not belong together")
                        .field("password", "is easily guessed");
        };
    }
}
