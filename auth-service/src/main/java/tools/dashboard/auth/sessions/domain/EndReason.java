package tools.dashboard.auth.sessions.domain;

/** Why a session ended before its time. */
public enum EndReason {
    SIGNED_OUT("signed-out"),
    REFRESH_TOKEN_REUSED("refresh-token-reused"),
    PASSWORD_CHANGED("password-changed");

    private final String word;

    EndReason(String word) {
        this.word = word;
    }

    /** As it stands in the log and in the database. */
    public String word() {
        return word;
    }
}
