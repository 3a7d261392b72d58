package tools.dashboard.auth.sessions.api;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.platform.settings.ServiceIdentity;

/** The browser's only hold on a session. Over https it is bound to the very host ({@code __Host-}). */
@Component
class SessionCookie {

    private final boolean secure;
    private final String name;

    SessionCookie(ServiceIdentity identity) {
        this.secure = "https".equals(identity.publicBaseUrl().getScheme());
        this.name = secure ? "__Host-td_session" : "td_session";
    }

    String of(String sessionToken) {
        return cookie(sessionToken, Session.LIFE);
    }

    String cleared() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(life)
                .build()
                .toString();
    }
}
