package tools.dashboard.auth;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;
import tools.dashboard.testing.database.RowSecurityCheck;

@AuthServiceTest
class RowSecurityTests {

    private final AuthService auth;
    private final DataSource dataSource;

    RowSecurityTests(AuthService auth, DataSource dataSource) {
        this.auth = auth;
        this.dataSource = dataSource;
    }

    @Test
    void whoForgetsTheCheckFindsNothing() {
        auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        auth.signUp(AuthService.someAddress(), AuthService.PASSWORD);

        RowSecurityCheck.verify(dataSource, "auth");
    }
}
