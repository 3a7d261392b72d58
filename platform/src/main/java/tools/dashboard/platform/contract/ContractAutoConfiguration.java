package tools.dashboard.platform.contract;

import java.io.IOException;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.service.ServiceClients;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.settings.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class ContractAutoConfiguration {

    private static final String OWN = "classpath*:tools/dashboard/**/feature.yaml";

    @Bean
    @ConditionalOnMissingBean
    Contracts contracts() throws IOException {
        var reader = new ContractReader();
        var documents = new ArrayList<JsonNode>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources(OWN)) {
            try (var yaml = resource.getInputStream()) {
                documents.add(reader.document(yaml, resource.getDescription()));
            }
        }
        return new Contracts(documents);
    }

    /** {@code platform.contracts.register=false} is for tests of one service alone. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RestClient.class)
    @ConditionalOnProperty(name = "platform.contracts.register", matchIfMissing = true)
    static class Registration {

        @Bean
        @ConditionalOnMissingBean
        ContractRegistrar contractRegistrar(
                Contracts contracts,
                ServiceClients clients,
                ServiceAddresses addresses,
                ServiceIdentity identity,
                Settings settings,
                JsonMapper json) {
            addresses.of(ContractRegistrar.REGISTRY);
            var self = new RegisteredService(
                    identity.name(),
                    addresses.ofSelf(identity.name()).toString(),
                    "/health/ready",
                    settings.find("spring.application.version").orElse(null),
                    contracts.ownDocuments());
            var lastKnown = new LastKnownContracts(settings.folder("STATE_DIR"), json);
            return new ContractRegistrar(self, contracts, clients, lastKnown);
        }
    }
}
