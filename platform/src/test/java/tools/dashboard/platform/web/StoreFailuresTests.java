package tools.dashboard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;
import tools.dashboard.platform.problem.ProblemType;

class StoreFailuresTests {

    private final StoreFailures failures = new StoreFailures();

    @Test
    void aConnectionThatIsLostWhileRollingBackIsAStoreThatIsAway() {
        assertThat(failures.translate(rollbackFailedWith(new SQLException("Connection is closed"))))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(failures.translate(rollbackFailedWith(new SQLException("terminating connection", "57P01"))))
                .isPresent();
    }

    @Test
    void anotherUnknownFailureStaysOurFault() {
        assertThat(failures.translate(rollbackFailedWith(new SQLException("syntax error", "42601"))))
                .isEmpty();
    }

    private static JpaSystemException rollbackFailedWith(SQLException cause) {
        return new JpaSystemException(new IllegalStateException("Unable to rollback against JDBC Connection", cause));
    }
}
