package tools.dashboard.platform.contract;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientException;
import tools.dashboard.platform.lifecycle.BackgroundLoop;
import tools.dashboard.platform.lifecycle.Backoff;
import tools.dashboard.platform.service.ServiceClients;

/**
 * Tells the registry what this service's tools are and learns what the others' are: in the background from the start
 * on, until it succeeds, and then again and again as a sign of life. The start never waits for it.
 */
final class ContractRegistrar implements SmartLifecycle {

    static final String REGISTRY = "feature-registry";

    private static final Logger LOG = LoggerFactory.getLogger(ContractRegistrar.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Backoff WHILE_REACHED = new Backoff(SHORTEST, Duration.ofSeconds(60));
    private static final Backoff WHILE_AWAY = new Backoff(SHORTEST, Duration.ofSeconds(30));

    private final RegisteredService self;
    private final Contracts contracts;
    private final ServiceClients clients;
    private final LastKnownContracts lastKnown;
    private final BackgroundLoop loop = new BackgroundLoop("contract-registrar", this::turn);
    private Duration pause = SHORTEST;
    private boolean reached = true;

    ContractRegistrar(
            RegisteredService self, Contracts contracts, ServiceClients clients, LastKnownContracts lastKnown) {
        this.self = self;
        this.contracts = contracts;
        this.clients = clients;
        this.lastKnown = lastKnown;
    }

    @Override
    public void start() {
        lastKnown.read().ifPresent(this::learn);
        loop.start();
    }

    private Optional<Duration> turn() {
        boolean told = tellAndLearn(reached);
        pause = told == reached ? (told ? WHILE_REACHED : WHILE_AWAY).after(pause) : SHORTEST;
        reached = told;
        return Optional.of(pause);
    }

    private boolean tellAndLearn(boolean logFailure) {
        try {
            var registry = clients.to(REGISTRY);
            registry.post()
                    .uri("/internal/contracts")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(self)
                    .retrieve()
                    .toBodilessEntity();
            var answer = registry.get().uri("/internal/contracts").retrieve().body(RegisteredServices.class);
            if (answer != null && !answer.services().equals(contracts.services())) {
                learn(answer);
                lastKnown.write(answer);
            }
            return true;
        } catch (RestClientException failed) {
            if (logFailure) {
                LOG.warn("The registry does not take the contracts of {} yet: {}", self.service(), failed.getMessage());
            }
            return false;
        }
    }

    private void learn(RegisteredServices answer) {
        try {
            contracts.learn(answer.services());
        } catch (InvalidContractException broken) {
            LOG.warn("The contracts of others are left as they were: {}", broken.getMessage());
        }
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
