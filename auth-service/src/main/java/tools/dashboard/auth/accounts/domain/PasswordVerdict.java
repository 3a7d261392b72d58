package tools.dashboard.auth.accounts.domain;

/** Whether somebody may choose a password. */
public sealed interface PasswordVerdict {

    /** @param unchecked whether the lists of leaked passwords are still to be asked */
    record Fit(boolean unchecked) implements PasswordVerdict {}

    /** A password that nobody may choose. */
    sealed interface Unfit extends PasswordVerdict {}

    /** It is in the lists of leaked passwords. */
    record Leaked() implements Unfit {}

    /** It is easily guessed. */
    record Easy() implements Unfit {}
}
