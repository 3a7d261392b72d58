package tools.dashboard.api.testing;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/** People as they are once auth-service's log has come. Every name is somebody new. */
public final class TestPeople {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final TestTokens tokens;

    public TestPeople(JdbcClient jdbc, TransactionOperations transactions, TestTokens tokens) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tokens = tokens;
    }

    public Somebody signUp(String name) {
        return signUp(name, true, "en");
    }

    public Somebody signUpWithLanguage(String name, String language) {
        return signUp(name, true, language);
    }

    /** Somebody who runs the platform. */
    public Somebody signUpAdministrator() {
        var somebody = signUp("Admin");
        return new Somebody(
                somebody.id(),
                somebody.name(),
                somebody.email(),
                tokens.of(somebody.id(), List.of(Actor.PLATFORM_ADMINISTRATOR)));
    }

    public Somebody signUpWithoutVerifying(String name) {
        return signUp(name, false, "en");
    }

    /** Makes the person a member, as if they had accepted an invitation. */
    public void join(Somebody somebody, UUID workspaceId, String role) {
        update(
                "insert into workspace_members (workspace_id, user_id, role, joined_at, version)"
                        + " values (?, ?, ?, now(), 0)",
                workspaceId,
                somebody.id(),
                role);
    }

    private Somebody signUp(String name, boolean verified, String language) {
        UUID id = Generators.timeBasedEpochRandomGenerator().generate();
        String email = "%s.%s@example.org".formatted(name.toLowerCase(Locale.ROOT), id);
        update(
                "insert into people (id, name, email, email_verified, locale, refreshed_at)"
                        + " values (?, ?, ?, ?, ?, now())",
                id,
                name,
                email,
                verified,
                language);
        return new Somebody(id, name, email, tokens.of(id));
    }

    private void update(String sql, Object... values) {
        CurrentActor.run(
                Actor.system("tests"),
                () -> transactions.executeWithoutResult(
                        running -> jdbc.sql(sql).params(values).update()));
    }
}
