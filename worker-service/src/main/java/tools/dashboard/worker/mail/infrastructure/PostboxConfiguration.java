package tools.dashboard.worker.mail.infrastructure;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.worker.mail.domain.DeclaredMails;
import tools.dashboard.worker.mail.domain.Ledger;
import tools.dashboard.worker.mail.domain.Letters;
import tools.dashboard.worker.mail.domain.Refusals;
import tools.dashboard.worker.mail.domain.Sender;
import tools.dashboard.worker.mail.domain.Shares;

@Configuration
@EnableConfigurationProperties(MailProperties.class)
class PostboxConfiguration {

    @Bean
    MailServer mailServer(Settings settings) {
        return MailServer.of(settings);
    }

    @Bean
    Sender sender(MailServer server) {
        return new Sender(server.domain());
    }

    @Bean
    SmtpPostbox postbox(MailServer server, MailProperties limits) {
        return new SmtpPostbox(server, limits, Clock.systemUTC());
    }

    @Bean
    Letters letters() {
        return new ThymeleafLetters();
    }

    @Bean
    Ledger ledger(JdbcClient jdbc, PlatformTransactionManager manager, Letters letters, MailProperties limits) {
        var shares = new Shares(limits.limit(), letters.templates().size());
        return new PostgresLedger(jdbc, new TransactionTemplate(manager), shares, limits.window());
    }

    @Bean
    Refusals refusals(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new PostgresRefusals(jdbc, manager);
    }

    @Bean
    DeclaredMails declaredMails(Contracts contracts) {
        return new ContractMails(contracts);
    }

    @Bean
    Dependency smtp(SmtpPostbox postbox) {
        return new SmtpDependency(postbox);
    }
}
