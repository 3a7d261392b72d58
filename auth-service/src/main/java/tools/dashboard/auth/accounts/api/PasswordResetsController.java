package tools.dashboard.auth.accounts.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.AskForLink;
import tools.dashboard.auth.accounts.ResetPassword;
import tools.dashboard.auth.accounts.domain.PasswordReset;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class PasswordResetsController {

    private static final ProblemType EXPIRED = new ProblemType("reset-link-expired", 410, "The link has expired");
    private static final ProblemType USED =
            new ProblemType("reset-link-used", 410, "The password was changed since this link was sent");
    private static final ProblemType INVALID = new ProblemType("reset-link-invalid", 400, "The link is not valid");

    private final AskForLink ask;
    private final ResetPassword reset;

    PasswordResetsController(AskForLink ask, ResetPassword reset) {
        this.ask = ask;
        this.reset = reset;
    }

    /** Asks for the link that lets one choose a new password. The answer is the same for every address. */
    @PostMapping("/auth/v1/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@Valid @RequestBody ResetLinkRequest request) {
        ask.ask(AskForLink.PASSWORD_RESET, Typed.email(request.email()));
        return Asked.RESET_LINK_SENT;
    }

    /** Sets the password with the token of the link, which counts once, and signs the account out everywhere. */
    @PostMapping("/auth/v1/password-resets/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody ResetRequest request) {
        switch (reset.reset(request.token(), Typed.password(request.password()))) {
            case PasswordReset.Done _ -> {}
            case PasswordReset.Refused(PasswordVerdict.Unfit why) -> throw UnfitPassword.problem(why);
            case PasswordReset.Used _ -> throw ProblemException.of(USED, "Sign in, or ask for a new link");
            case PasswordReset.Expired _ -> throw ProblemException.of(EXPIRED, "Ask for a new link");
            case PasswordReset.Invalid _ -> throw ProblemException.of(INVALID, "Copy the whole link from the mail");
        }
    }

    record ResetLinkRequest(@NotBlank @Size(max = 254) String email) {}

    record ResetRequest(
            @NotBlank @Size(max = 4096) String token,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "ResetRequest[***]";
        }
    }
}
