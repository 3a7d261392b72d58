package tools.dashboard.api.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The people that the actor may know of: themselves, and whoever they share a workspace with. Somebody whose account is
 * new is asked of auth-service on first sight.
 */
public interface People {

    /**
     * The actor themselves, as auth-service knows them now when our copy has no verified address yet.
     *
     * @throws tools.dashboard.platform.problem.ProblemException 503 while they are unknown and auth-service is away
     */
    Person require(UUID id);

    /** Those of the people that are known; whoever is not yet is left out while auth-service is away. */
    Map<UUID, Person> byIds(Set<UUID> ids);

    /**
     * The language for a mail: that of whoever has proved to receive mail there, else the actor's own.
     *
     * @param address in any case
     * @return en or es
     */
    String languageOf(String address);

    /** @param email in any case */
    Optional<Person> withVerifiedAddress(String email);
}
