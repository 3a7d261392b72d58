package tools.dashboard.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import tools.dashboard.platform.settings.InvalidSettingException;

/** What a refused connection means, by the SQL state: a Postgres that may yet come up, or a wrong setting. */
final class Unreachable {

    private static final String STARTING = "57P03";
    private static final String TOO_MANY = "53300";

    private Unreachable() {}

    static boolean is(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.equals(STARTING) || state.equals(TOO_MANY);
    }

    static InvalidSettingException explained(SQLException failure, DatabaseAddress address) {
        String state = String.valueOf(failure.getSQLState());
        String why =
                switch (state) {
                    case "28P01", "28000" -> "refuses the login";
                    case "3D000" -> "has no such database";
                    default -> "does not answer (SQL state %s)".formatted(state);
                };
        return new InvalidSettingException(
                "DATABASE_URL", "Postgres at %s, named by DATABASE_URL, %s.".formatted(address, why));
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(250));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for Postgres.", stopped);
        }
    }
}
