package tools.dashboard.api.people.infrastructure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.dashboard.api.people.Person;
import tools.dashboard.platform.service.ServiceClients;

/** Asks auth-service who somebody is. */
@Component
class AuthAccounts {
    private final ServiceClients services;

    AuthAccounts(ServiceClients services) {
        this.services = services;
    }

    /**
     * @return without those that have no account
     * @throws org.springframework.web.client.RestClientException when auth-service does not answer
     */
    List<Person> ask(Collection<UUID> ids) {
        var found = services.to("auth-service")
                .get()
                .uri(
                        "/internal/people?ids={ids}",
                        ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .retrieve()
                .body(Found.class);
        return found == null ? List.of() : found.items();
    }

    private record Found(List<Person> items) {}
}
