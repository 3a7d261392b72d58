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
import tools.dashboard.auth.accounts.ChangeEmail;
import tools.dashboard.auth.accounts.ConfirmEmailChange;
import tools.dashboard.auth.accounts.domain.EmailChange;
import tools.dashboard.auth.accounts.domain.EmailConfirmation;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class EmailChangesController {

    private static final ProblemType EXPIRED = new ProblemType("email-link-expired", 410, "The link has expired");
    private static final ProblemType USED =
            new ProblemType("email-link-used", 410, "The account was changed since this link was sent");
    private static final ProblemType INVALID = new ProblemType("email-link-invalid", 400, "The link is not valid");

    private final ChangeEmail change;
    private final ConfirmEmailChange confirm;

    EmailChangesController(ChangeEmail change, ConfirmEmailChange confirm) {
        this.change = change;
        this.confirm = confirm;
    }

    /**
     * Asks for another address of one's own account; the link that is mailed there makes the change. The answer is the
     * same whether or not the address has an account.
     */
    @PostMapping("/auth/v1/email-changes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(Actor actor, @Valid @RequestBody EmailChangeRequest body, HttpServletRequest request) {
        return switch (change.ask(actor, body.password(), Typed.email(body.email()), request.getRemoteAddr())) {
            case EmailChange.Asked _ -> Asked.VERIFICATION_SENT;
            case EmailChange.Same _ -> throw Typed.invalid("email", "is the address of this account already");
            case EmailChange.Wrong _ -> throw WrongPassword.problem();
            case EmailChange.Wait(Duration delay) -> throw TooManyAttempts.waitFor(delay);
        };
    }

    /** Makes the change with the token of the link, which counts once. */
    @PostMapping("/auth/v1/email-changes/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody EmailConfirmationRequest request) {
        switch (confirm.confirm(request.token())) {
            case EmailConfirmation.Done _ -> {}
            case EmailConfirmation.Used _ -> throw ProblemException.of(USED, "Sign in, and ask for the change again");
            case EmailConfirmation.Expired _ ->
                throw ProblemException.of(EXPIRED, "Sign in, and ask for the change again");
            case EmailConfirmation.Invalid _ -> throw ProblemException.of(INVALID, "Copy the whole link from the mail");
        }
    }

    record EmailChangeRequest(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "EmailChangeRequest[***]";
        }
    }

    record EmailConfirmationRequest(
            @NotBlank @Size(max = 4096) String token) {
        @Override
        public String toString() {
            return "EmailConfirmationRequest[***]";
        }
    }
}
