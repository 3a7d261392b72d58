package tools.dashboard.platform.service;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@ConditionalOnClass(RestClient.class)
class ServiceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServiceClients serviceClients(ServiceAddresses addresses, ServiceTokens tokens, JsonMapper json) {
        return new ServiceClients(addresses, tokens, json);
    }
}
