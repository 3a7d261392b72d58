package tools.dashboard.worker.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import tools.dashboard.testing.token.AccessTokens;
import tools.dashboard.worker.WorkerHttp;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.mail.domain.Refusals;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class RefusalsTests {

    private static final String LIST = "/mail/v1/refusals";
    private static final String FORGET = "/mail/v1/refusals/forget";

    private final String address = UUID.randomUUID() + "@example.com";
    private final Refusals refusals;
    private final WorkerHttp http;

    RefusalsTests(@Value("${server.port}") int port, @Autowired Refusals refusals, @Autowired JsonMapper json) {
        this.refusals = refusals;
        this.http = new WorkerHttp(port, json);
    }

    @Test
    void refusedAddressesAreToldTheLatestFirstAndForgottenOnDemand() {
        refusals.note(address, "accounts/verify-email", "550 user unknown");
        refusals.note(address.toUpperCase(Locale.ROOT), "workspaces/invitation", "550 no such user");

        var first = http.get(LIST + "?limit=1").at("/items/0");
        assertThat(first.path("address").asString()).isEqualTo(address);
        assertThat(first.path("count").asInt()).isEqualTo(2);
        assertThat(first.path("reply").asString()).isEqualTo("550 no such user");

        assertThat(forget(AccessTokens.ofAnAdministrator())).isEqualTo(204);
        assertThat(forget(AccessTokens.ofAnAdministrator())).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrForgetsThem() {
        refusals.note(address, "accounts/verify-email", "550 user unknown");

        assertThat(http.status(HttpMethod.GET, LIST, AccessTokens.ofSomebody())).isEqualTo(403);
        assertThat(forget(AccessTokens.ofSomebody())).isEqualTo(403);
        assertThat(refusals.forget(address)).isTrue();
    }

    private int forget(String token) {
        return http.ask(HttpMethod.POST, FORGET, token, Map.of("address", address))
                .getStatusCode()
                .value();
    }
}
