package tools.dashboard.auth.accounts.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.AskForVerification;
import tools.dashboard.auth.accounts.ConfirmEmail;
import tools.dashboard.auth.accounts.domain.Confirmation;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class EmailVerificationsController {

    private static final ProblemType EXPIRED =
            new ProblemType("verification-link-expired", 410, "The link has expired");
    private static final ProblemType USED = new ProblemType("verification-link-used", 410, "The link was used before");
    private static final ProblemType INVALID =
            new ProblemType("verification-link-invalid", 400, "The link is not valid");

    private final ConfirmEmail confirm;
    private final AskForVerification ask;

    EmailVerificationsController(ConfirmEmail confirm, AskForVerification ask) {
        this.confirm = confirm;
        this.ask = ask;
    }

    /** Proves an address with the token of the link that was mailed to it. */
    @PostMapping("/auth/v1/email-verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody VerificationRequest request) {
        switch (confirm.confirm(request.token())) {
            case Confirmation.Confirmed _ -> {}
            case Confirmation.Used _ -> throw ProblemException.of(USED, "Sign in, or sign up again");
            case Confirmation.Expired _ -> throw ProblemException.of(EXPIRED, "Ask for a new link");
            case Confirmation.Invalid _ -> throw ProblemException.of(INVALID, "Copy the whole link from the mail");
        }
    }

    /** Asks for a new link. The answer is the same for every address. */
    @PostMapping("/auth/v1/email-verifications/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked resend(@Valid @RequestBody ResendRequest request) {
        ask.ask(AccountsController.emailOf(request.email()));
        return Asked.VERIFICATION_SENT;
    }

    record VerificationRequest(@NotBlank @Size(max = 4096) String token) {
        @Override
        public String toString() {
            return "VerificationRequest[***]";
        }
    }

    record ResendRequest(@NotBlank @Size(max = 254) String email) {}
}
