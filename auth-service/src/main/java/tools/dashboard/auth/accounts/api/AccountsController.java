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
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.auth.accounts.domain.PersonName;

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
        PasswordVerdict verdict = signUp.signUp(
                Typed.email(request.email()),
                PersonName.read(request.name()).orElseThrow(() -> Typed.invalid("name", "must be a name and no link")),
                Typed.password(request.password()),
                languageOf(request.locale(), browser));
        return switch (verdict) {
            case PasswordVerdict.Fit _ -> Asked.VERIFICATION_SENT;
            case PasswordVerdict.Unfit why -> throw UnfitPassword.problem(why);
        };
    }

    private static String languageOf(@Nullable String chosen, Locale browser) {
        return chosen == null ? Texts.languageFor(browser) : chosen;
    }
}
