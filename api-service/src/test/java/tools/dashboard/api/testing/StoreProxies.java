package tools.dashboard.api.testing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.testing.network.CuttableProxy;

/** Puts a proxy before Cassandra and S3, so that a test can take them away and give them back. */
@TestConfiguration(proxyBeanMethods = false)
public class StoreProxies {

    @Bean
    CuttableProxy cassandraProxy(ConfigurableEnvironment environment) {
        String[] contact =
                environment.getRequiredProperty("CASSANDRA_CONTACT_POINTS").split("[:,]");
        return new CuttableProxy(contact[0], Integer.parseInt(contact[1]));
    }

    @Bean
    CuttableProxy s3Proxy(ConfigurableEnvironment environment) {
        var endpoint = URI.create(environment.getRequiredProperty("S3_ENDPOINT"));
        return new CuttableProxy(endpoint.getHost(), endpoint.getPort());
    }

    @Bean
    @Primary
    Settings settingsThroughProxies(
            ConfigurableEnvironment environment, CuttableProxy cassandraProxy, CuttableProxy s3Proxy) {
        var proxied = new StandardEnvironment();
        environment.getPropertySources().forEach(proxied.getPropertySources()::addLast);
        proxied.getPropertySources()
                .addFirst(new MapPropertySource(
                        "proxies",
                        Map.of(
                                "CASSANDRA_CONTACT_POINTS", "127.0.0.1:" + cassandraProxy.port(),
                                "S3_ENDPOINT", "http://127.0.0.1:" + s3Proxy.port())));
        return new Settings(proxied);
    }
}
