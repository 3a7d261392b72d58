package tools.dashboard.platform.contract;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientException;
import tools.dashboard.platform.service.ServiceClients;

/**
 * Tells the registry what this service's tools are and learns what the others' are: in the background from the start
 * on, until it succeeds, and then again and again as a sign of life. The start never waits for it.
 */
final class ContractRegistrar implements SmartLifecycle {

    static final String REGISTRY = "feature-registry";

    private static final Logger LOG = LoggerFactory.getLogger(ContractRegistrar.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RegisteredService self;
    private final Contracts contracts;
    private final ServiceClients clients;
    private final LastKnownContracts lastKnown;
    private volatile @Nullable Thread loop;

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
        loop = Thread.ofVirtual().name("contract-registrar").start(this::keepRegistering);
    }

    private void keepRegistering() {
        Duration pause = SHORTEST;
        boolean reached = true;
        try {
            while (true) {
                boolean told = tellAndLearn(reached);
                pause = told == reached ? longer(pause, told ? LONGEST : LONGEST_AFTER_FAILURE) : SHORTEST;
                reached = told;
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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

    private static Duration longer(Duration pause, Duration longest) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    @Override
    public void stop() {
        Thread registering = loop;
        loop = null;
        if (registering != null) {
            registering.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
