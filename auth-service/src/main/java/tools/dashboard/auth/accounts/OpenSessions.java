package tools.dashboard.auth.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of an account, as far as accounts have to do with them. */
public interface OpenSessions {

    /**
     * Ends them with the running transaction, because the password that opened them counts no more. {@link #tellEnds}
     * has to follow its commit.
     *
     * @param but one that goes on
     */
    void endAllOf(UUID accountId, @Nullable UUID but);

    /** Tells the copies what has ended, as far as they do not know it. */
    void tellEnds();
}
