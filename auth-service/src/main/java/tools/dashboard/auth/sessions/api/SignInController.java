package tools.dashboard.auth.sessions.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.sessions.Client;
import tools.dashboard.auth.sessions.SignIn;
import tools.dashboard.auth.sessions.SignIn.Outcome;
import tools.dashboard.auth.sessions.domain.TokenPair;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.CsrfTokens;

@RestController
class SignInController {

    private static final ProblemType WRONG =
            new ProblemType("wrong-credentials", 401, "The e-mail address or the password is wrong");
    private static final ProblemType NOT_VERIFIED =
            new ProblemType("email-not-verified", 403, "The e-mail address is not confirmed yet");
    private static final ProblemType LEAKED = new ProblemType("new-password-needed", 403, "This password has leaked");
    private static final ProblemType TOO_MANY = new ProblemType("too-many-attempts", 429, "Too many attempts");

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final CsrfTokens csrf;

    SignInController(SignIn signIn, SessionCookie cookie, CsrfTokens csrf) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** Signs in: a cookie for browsers, a pair of tokens for programs. */
    @PostMapping("/auth/v1/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SignedIn> signIn(@Valid @RequestBody SignInRequest body, HttpServletRequest request) {
        return switch (signIn.signIn(body.email(), body.password(), clientOf(request))) {
            case Outcome.Welcome welcome -> welcome(welcome);
            case Outcome.Wrong(int left) ->
                throw ProblemException.of(WRONG, "Check both, or sign up").with("attemptsLeft", left);
            case Outcome.NotVerified _ ->
                throw ProblemException.of(
                        NOT_VERIFIED, "Follow the link in the mail that we sent, or ask for a new one");
            case Outcome.PasswordLeaked _ ->
                throw ProblemException.of(
                        LEAKED, "It is in public lists of leaked passwords. Ask for the link to choose another");
            case Outcome.Wait wait ->
                throw ProblemException.of(TOO_MANY, "Wait before the next attempt")
                        .retryAfter(wait.delay());
        };
    }

    private static Client clientOf(HttpServletRequest request) {
        return new Client(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }

    private ResponseEntity<SignedIn> welcome(Outcome.Welcome welcome) {
        TokenPair tokens = welcome.tokens();
        return ResponseEntity.created(URI.create("/auth/v1/session"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie.of(welcome.sessionToken()))
                .body(new SignedIn(
                        tokens.accessToken(),
                        tokens.accessTokenExpiresAt(),
                        tokens.refreshToken(),
                        tokens.refreshTokenExpiresAt(),
                        csrf.of(welcome.sessionId()),
                        UserView.of(welcome.person())));
    }

    record SignInRequest(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "SignInRequest[***]";
        }
    }

    record SignedIn(
            String accessToken,
            Instant accessTokenExpiresAt,
            String refreshToken,
            Instant refreshTokenExpiresAt,
            String csrfToken,
            UserView user) {
        @Override
        public String toString() {
            return "SignedIn[" + user.id() + "]";
        }
    }
}
