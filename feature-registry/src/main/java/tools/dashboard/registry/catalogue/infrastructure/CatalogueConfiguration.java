package tools.dashboard.registry.catalogue.infrastructure;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.ContractRules;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(JdbcClient jdbc, PlatformTransactionManager manager) {
        var reads = new TransactionTemplate(manager);
        reads.setReadOnly(true);
        return new PostgresCatalogue(jdbc, new TransactionTemplate(manager), reads);
    }

    @Bean
    ContractRules contractRules() {
        return new FeatureSchema();
    }

    @Bean
    HealthWatch healthWatch(
            Catalogue catalogue, JsonMapper json, @Value("${registry.health.every:5s}") Duration every) {
        return new HealthWatch(catalogue, json, Clock.systemUTC(), every);
    }
}
