package tools.dashboard.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.permission.DecisionListener;
import tools.dashboard.platform.service.ServiceClients;

@AutoConfiguration(
        afterName = "tools.dashboard.platform.service.ServiceAutoConfiguration",
        beforeName = "tools.dashboard.platform.permission.PermissionAutoConfiguration")
@ConditionalOnClass(RestClient.class)
class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AuditSink auditSink(ServiceClients services) {
        return new RemoteTrail(services.to("api-service"));
    }

    @Bean
    @ConditionalOnMissingBean
    AuditNotes auditNotes(AuditSink sink, MeterRegistry meters) {
        return new QueuedNotes(sink, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    DecisionListener auditedDecisions(AuditNotes notes) {
        return new AuditedDecisions(notes);
    }
}
