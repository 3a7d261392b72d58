package tools.dashboard.api.audit.infrastructure;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.api.audit.AppendToAudit;
import tools.dashboard.api.audit.domain.Anchors;
import tools.dashboard.api.audit.domain.Seal;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.platform.token.PlatformSecret;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** {@code PLATFORM_SECRET_FORMER}: earlier values of {@code PLATFORM_SECRET}, separated by commas, newest first. */
    @Bean
    Seal auditSeal(PlatformSecret secret, Settings settings) {
        Stream<PlatformSecret> former = settings.find("PLATFORM_SECRET_FORMER").stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(PlatformSecret::new);
        return new HmacSeal(Stream.concat(Stream.of(secret), former).toList());
    }

    @Bean
    Anchors auditAnchors(Settings settings) {
        return new FileAnchors(settings.folder("STATE_DIR"));
    }

    /** The service's own log and that of accounts and sessions; further logs are further beans. */
    @Bean
    AuditOfOwnLog auditOfOwnLog(AppendToAudit append) {
        return new AuditOfOwnLog(append);
    }

    @Bean
    AuditOfRemoteLog auditOfAuth(AppendToAudit append) {
        return new AuditOfRemoteLog("auth", append);
    }
}
