package tools.dashboard.auth.accounts.api;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.SignUp;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Password;
import tools.dashboard.auth.accounts.domain.PersonName;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class AccountsController {

    private final SignUp signUp;

    AccountsController(SignUp signUp) {
        this.signUp = signUp;
    }

    /** Signs up. The answer is the same whether or not the address has an account; the mail tells its owner. */
    @PostMapping("/auth/v1/accounts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked signUp(@Valid @RequestBody SignUpRequest request, Locale browser) {
        signUp.signUp(
                emailOf(request.email()),
                PersonName.read(request.name()).orElseThrow(() -> invalid("name", "must be a name and no link")),
                passwordOf(request.password()),
                languageOf(request.locale(), browser));
        return Asked.VERIFICATION_SENT;
    }

    static EmailAddress emailOf(String typed) {
        return EmailAddress.read(typed).orElseThrow(() -> invalid("email", "must be an e-mail address"));
    }

    private static Password passwordOf(String typed) {
        return switch (Password.read(typed)) {
            case Password.Reading.Accepted(Password password) -> password;
            case Password.Reading.Refused(String reason) -> throw invalid("password", reason);
        };
    }

    private static String languageOf(@Nullable String chosen, Locale browser) {
        return chosen == null ? Texts.languageFor(browser) : chosen;
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(ProblemType.INVALID, "The field '%s' is not valid".formatted(field))
                .field(field, message);
    }
}
