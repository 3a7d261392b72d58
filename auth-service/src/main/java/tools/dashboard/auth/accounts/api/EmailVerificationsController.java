package tools.dashboard.auth.accounts.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.AskForLink;
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

    private static final ProblemType ANOTHER_PASSWORD =
            new ProblemType("another-password", 403, "This is not the password that was chosen");

    private final ConfirmEmail confirm;
    private final AskForLink ask;

    EmailVerificationsController(ConfirmEmail confirm, AskForLink ask) {
        this.confirm = confirm;
        this.ask = ask;
    }

    /** Proves an address with the token of the link that was mailed to it and the password that was chosen with it. */
    @PostMapping("/auth/v1/email-verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody VerificationRequest body, HttpServletRequest request) {
        switch (confirm.confirm(body.token(), body.password(), request.getRemoteAddr())) {
            case Confirmation.Confirmed _ -> {}
            case Confirmation.AnotherPassword _ ->
                throw ProblemException.of(
                        ANOTHER_PASSWORD, "If somebody else signed up with your address, sign up yourself");
            case Confirmation.Wait(Duration delay) -> throw TooManyAttempts.waitFor(delay);
            case Confirmation.Used _ -> throw ProblemException.of(USED, "Sign in, or sign up again");
            case Confirmation.Expired _ -> throw ProblemException.of(EXPIRED, "Ask for a new link");
            case Confirmation.Invalid _ -> throw ProblemException.of(INVALID, "Copy the whole link from the mail");
        }
    }

    /** Asks for a new link. The answer is the same for every address. */
    @PostMapping("/auth/v1/email-verifications/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked resend(@Valid @RequestBody ResendRequest request) {
        ask.ask(AskForLink.VERIFICATION, Typed.email(request.email()));
        return Asked.VERIFICATION_SENT;
    }

    record VerificationRequest(
            @NotBlank @Size(max = 4096) String token,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "VerificationRequest[***]";
        }
    }

    record ResendRequest(@NotBlank @Size(max = 254) String email) {}
}
