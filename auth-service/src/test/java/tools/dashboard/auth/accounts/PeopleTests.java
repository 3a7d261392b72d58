package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class PeopleTests {

    private static final String PEOPLE = "/auth/v1/people";

    private final AuthService auth;

    PeopleTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void theAddressNamedAtInstallationAdministersThePlatformOnceItIsVerified() {
        Answer session = auth.get("/auth/v1/session", administrator());

        assertThat(session.at("/platformRoles/0")).isEqualTo("platform_admin");
    }

    @Test
    void anAdministratorFindsPeopleByPartsOfTheirAddress() {
        String email = auth.verifiedAddress();
        String id = auth.signIn(email, AuthService.PASSWORD).at("/user/id");

        Answer found = auth.get(PEOPLE + "?q=" + email.toUpperCase().substring(4), administrator());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/id")).isEqualTo(id);
        assertThat(found.at("/items/0/name")).isEqualTo("Ana Ruiz");
        assertThat(found.at("/items/0/email")).isEqualTo(email);
        assertThat(found.json().at("/items/0/verified").asBoolean()).isTrue();
        assertThat(found.at("/items/0/state")).isEqualTo("active");
        assertThat(found.at("/items/0/createdAt")).isNotEmpty();
        assertThat(found.at("/items/0/lastSeenAt")).isNotEmpty();
    }

    @Test
    void whoHasNotConfirmedTheAddressIsPending() {
        String email = AuthService.someAddress();
        auth.signUp(email, AuthService.PASSWORD);
        auth.signUp(email, AuthService.PASSWORD);

        Answer found = auth.get(PEOPLE + "?q=" + email, administrator());

        assertThat(found.json().at("/items").size()).isEqualTo(1);
        assertThat(found.json().at("/items/0/verified").asBoolean()).isFalse();
        assertThat(found.at("/items/0/state")).isEqualTo("pending");
        assertThat(found.json().at("/items/0/lastSeenAt").isNull()).isTrue();
    }

    @Test
    void theListGoesOnWhereThePageEnded() {
        String admin = administrator();
        String older = auth.verifiedAddress();
        String newer = auth.verifiedAddress();

        Answer first = auth.get(PEOPLE + "?limit=1&q=@example.test", admin);
        Answer second = auth.get(PEOPLE + "?limit=1&q=@example.test&cursor=" + first.at("/nextCursor"), admin);

        assertThat(List.of(first.at("/items/0/email"), second.at("/items/0/email")))
                .containsExactly(newer, older);
    }

    @Test
    void aPercentSignIsLookedForAsItIs() {
        auth.verifiedAddress();

        assertThat(auth.get(PEOPLE + "?q={q}", administrator(), "%")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void nobodyElseSeesWhoHasAnAccount() {
        String token = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD).at("/accessToken");

        assertThat(auth.get(PEOPLE, token).status()).isEqualTo(403);
        assertThat(auth.get(PEOPLE).status()).isEqualTo(401);
    }

    @Test
    void searchesAndPagesHaveBounds() {
        String admin = administrator();

        assertThat(auth.get(PEOPLE + "?q=" + "x".repeat(101), admin).status()).isEqualTo(400);
        assertThat(auth.get(PEOPLE + "?limit=101", admin).status()).isEqualTo(400);
        assertThat(auth.get(PEOPLE + "?cursor=" + UUID.randomUUID(), admin).status())
                .isEqualTo(400);
    }

    private String administrator() {
        return auth.administrator().at("/accessToken");
    }
}
