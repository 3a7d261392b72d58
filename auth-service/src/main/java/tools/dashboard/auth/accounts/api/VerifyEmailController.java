package tools.dashboard.auth.accounts.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.accounts.ConfirmEmail;
import tools.dashboard.auth.accounts.domain.Confirmation;

/**
 * Where the link of a mail leads. Opening it changes nothing, because mail scanners open links too: the button does, for
 * whoever knows the password that was chosen.
 */
@RestController
class VerifyEmailController {

    private final ConfirmEmail confirm;
    private final VerifyEmailPage page;

    VerifyEmailController(ConfirmEmail confirm, VerifyEmailPage page) {
        this.confirm = confirm;
        this.page = page;
    }

    @GetMapping(path = "/auth/verify-email", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String token, Locale locale) {
        return page.answer(HttpStatus.OK, page.question("question", token, locale));
    }

    @PostMapping(
            path = "/auth/verify-email",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> confirm(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Locale locale) {
        return switch (confirm.confirm(token, password, request.getRemoteAddr())) {
            case Confirmation.Confirmed _ -> page.answer(HttpStatus.OK, page.outcome("confirmed", locale));
            case Confirmation.AnotherPassword _ ->
                page.answer(HttpStatus.FORBIDDEN, page.question("another-password", token, locale));
            case Confirmation.Wait _ ->
                page.answer(HttpStatus.TOO_MANY_REQUESTS, page.question("too-many-attempts", token, locale));
            case Confirmation.Used _ -> page.answer(HttpStatus.GONE, page.outcome("used", locale));
            case Confirmation.Expired _ -> page.answer(HttpStatus.GONE, page.outcome("expired", locale));
            case Confirmation.Invalid _ -> page.answer(HttpStatus.BAD_REQUEST, page.outcome("invalid", locale));
        };
    }
}
