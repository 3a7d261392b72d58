package tools.dashboard.auth.keys;

/** Signs access tokens; {@code AccessTokensTests} shows how others verify them. */
public interface AccessTokens {

    /** A token of 15 minutes. */
    AccessToken issue(Claims claims);
}
