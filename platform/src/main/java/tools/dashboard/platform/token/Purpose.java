package tools.dashboard.platform.token;

/** What a token is good for, and nothing else. */
public record Purpose(String audience) {
    public static final Purpose EMAIL_VERIFICATION = new Purpose("email-verification");
    public static final Purpose EMAIL_CHANGE = new Purpose("email-change");
    public static final Purpose PASSWORD_RESET = new Purpose("password-reset");
    public static final Purpose INVITATION = new Purpose("invitation");
    public static final Purpose ROOM = new Purpose("room");
    public static final Purpose ROOM_AGAIN = new Purpose("room-again");
}
