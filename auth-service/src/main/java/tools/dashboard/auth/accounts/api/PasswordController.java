package tools.dashboard.auth.accounts.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.ChangePassword;
import tools.dashboard.auth.accounts.domain.PasswordChange;
import tools.dashboard.auth.accounts.domain.PasswordVerdict;
import tools.dashboard.platform.actor.Actor;

@RestController
class PasswordController {

    private final ChangePassword change;

    PasswordController(ChangePassword change) {
        this.change = change;
    }

    /** Changes one's own password, and signs one out everywhere else. */
    @PutMapping("/auth/v1/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @Valid @RequestBody ChangePasswordRequest body, HttpServletRequest request) {
        switch (change.change(actor, body.present(), Typed.password(body.password()), request.getRemoteAddr())) {
            case PasswordChange.Done _ -> {}
            case PasswordChange.Wrong _ -> throw WrongPassword.problem();
            case PasswordChange.Refused(PasswordVerdict.Unfit why) -> throw UnfitPassword.problem(why);
            case PasswordChange.Wait(Duration delay) -> throw TooManyAttempts.waitFor(delay);
        }
    }

    record ChangePasswordRequest(
            @NotNull @Size(max = 1000) String present,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "ChangePasswordRequest[***]";
        }
    }
}
