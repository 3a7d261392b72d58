package tools.dashboard.api.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.ServiceTokens;

@TestConfiguration(proxyBeanMethods = false)
class TestWiring {

    @Bean
    TestTokens accessTokenKeys(ServiceIdentity identity) {
        return new TestTokens(identity.publicBaseUrl().toString());
    }

    @Bean
    TestPeople testPeople(JdbcClient jdbc, TransactionOperations transactions, TestTokens tokens) {
        return new TestPeople(jdbc, transactions, tokens);
    }

    @Bean
    ApiClient apiClient(Environment environment, ServiceTokens tokens) {
        return new ApiClient(environment, tokens);
    }

    @Bean
    SentMail sentMail(DatabaseAddress database) {
        return new SentMail(database);
    }
}
