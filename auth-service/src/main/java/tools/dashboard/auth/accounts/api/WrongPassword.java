package tools.dashboard.auth.accounts.api;

import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** The answer to whoever should have typed the present password. */
final class WrongPassword {

    private static final ProblemType TYPE = new ProblemType("wrong-password", 403, "This is not your present password");

    private WrongPassword() {}

    static ProblemException problem() {
        return ProblemException.of(TYPE, "Type the one that you sign in with, or ask for a link by mail");
    }
}
