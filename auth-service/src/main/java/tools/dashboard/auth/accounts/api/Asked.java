package tools.dashboard.auth.accounts.api;

/** The one answer to whoever names an address, with or without an account. */
record Asked(String status) {

    static final Asked VERIFICATION_SENT = new Asked("verification-sent");
    static final Asked RESET_LINK_SENT = new Asked("reset-link-sent");
}
