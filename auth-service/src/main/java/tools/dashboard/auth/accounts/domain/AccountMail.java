package tools.dashboard.auth.accounts.domain;

/** Mails about accounts; each leaves with the running transaction or not at all. */
public interface AccountMail {

    /** The link that proves the address. Asked for again within a minute, it is sent once. */
    void verify(Registration registration);

    /** Tells the owner of an account that somebody wanted to have one with the address. */
    void alreadyRegistered(Account account);

    /** The link that gives an account another address, to that. Asked for again within a minute, it is sent once. */
    void confirmEmail(Account account, EmailAddress wanted);

    /** Tells the present address that another is to take its place. Within an hour it is sent once for each. */
    void emailChangeAsked(Account account, EmailAddress wanted);

    /** Tells both addresses that one has taken the other's place. */
    void emailChanged(Account before, EmailAddress after);

    /** The link that lets the owner choose a new password. Asked for again within a minute, it is sent once. */
    void resetPassword(Account account);

    /** Tells the owner that the password was changed. */
    void passwordChanged(Account account);

    /**
     * Tells the owner that somebody guesses the password. Within an hour it is sent once.
     *
     * @param address where from
     */
    void passwordGuessed(Account account, String address);

    /** Tells the owner that the password is in the lists of leaked ones, and where to choose another. */
    void passwordLeaked(Account account);
}
