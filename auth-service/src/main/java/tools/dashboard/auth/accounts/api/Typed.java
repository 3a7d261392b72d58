package tools.dashboard.auth.accounts.api;

import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** What people type, read into what it means, or refused with the field's name. */
final class Typed {

    private Typed() {}

    static EmailAddress email(String typed) {
        return EmailAddress.read(typed).orElseThrow(() -> invalid("email", "must be an e-mail address"));
    }

    static Password password(String typed) {
        return switch (Password.read(typed)) {
            case Password.Reading.Accepted(Password password) -> password;
            case Password.Reading.Refused(String reason) -> throw invalid("password", reason);
        };
    }

    static ProblemException invalid(String field, String message) {
        return ProblemException.of(ProblemType.INVALID, "The field '%s' is not valid".formatted(field))
                .field(field, message);
    }
}
