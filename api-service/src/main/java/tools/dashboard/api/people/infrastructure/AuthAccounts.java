package tools.dashboard.api.people.infrastructure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.dashboard.api.people.Person;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.platform.token.ServiceTokens;

/** Asks auth-service who somebody is. */
@Component
class AuthAccounts {
    private static final String AUTH = "auth-service";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RestClient auth;
    private final ServiceTokens tokens;

    AuthAccounts(RestClient.Builder clients, Settings settings, ServiceTokens tokens) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.auth = clients.baseUrl(settings.http("AUTH_URL").toString())
                .requestFactory(requests)
                .build();
        this.tokens = tokens;
    }

    /**
     * @return without those that have no account
     * @throws RestClientException when auth-service does not answer
     */
    List<Person> ask(Collection<UUID> ids) {
        var found = auth.get()
                .uri(
                        "/internal/people?ids={ids}",
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issue(AUTH))
                .retrieve()
                .body(Found.class);
        return found == null ? List.of() : found.items();
    }

    private record Found(List<Person> items) {}
}
