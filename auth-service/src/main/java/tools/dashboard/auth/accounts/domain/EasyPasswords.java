package tools.dashboard.auth.accounts.domain;

import java.util.List;

/** The passwords that a program guesses within a million tries. */
public interface EasyPasswords {

    /** @param about what is known of the person, such as name and address: words that are guessed first */
    boolean has(Password password, List<String> about);
}
