package tools.dashboard.auth.sessions.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.sessions.RefreshSession;
import tools.dashboard.auth.sessions.RefreshSession.Outcome;
import tools.dashboard.auth.sessions.domain.TokenPair;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

@RestController
class TokensController {

    private static final ProblemType INVALID =
            new ProblemType("refresh-token-invalid", 401, "The refresh token is not valid");
    private static final ProblemType REUSED =
            new ProblemType("refresh-token-reused", 401, "The refresh token was used before");

    private final RefreshSession refresh;

    TokensController(RefreshSession refresh) {
        this.refresh = refresh;
    }

    /** Exchanges a refresh token, once, for a new pair. */
    @PostMapping("/auth/v1/tokens/refresh")
    ResponseEntity<TokenPair> refresh(@Valid @RequestBody RefreshRequest request) {
        return switch (refresh.refresh(request.refreshToken())) {
            case Outcome.Granted(TokenPair tokens) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
            case Outcome.Reused _ ->
                throw ProblemException.of(REUSED, "Somebody else may hold it, so the session has ended; sign in again");
            case Outcome.Refused _ -> throw ProblemException.of(INVALID, "Sign in again");
        };
    }

    record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[***]";
        }
    }
}
