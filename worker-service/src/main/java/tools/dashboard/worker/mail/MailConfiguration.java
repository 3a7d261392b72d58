package tools.dashboard.worker.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.mail.domain.DeclaredMails;
import tools.dashboard.worker.mail.domain.Ledger;
import tools.dashboard.worker.mail.domain.Letters;
import tools.dashboard.worker.mail.domain.Postbox;
import tools.dashboard.worker.mail.domain.Refusals;
import tools.dashboard.worker.mail.domain.Sender;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class MailConfiguration {

    @Bean
    LocalJob sendMail(
            DeclaredMails declared,
            Letters letters,
            Refusals refusals,
            Ledger ledger,
            Postbox postbox,
            JsonMapper json,
            ServiceIdentity identity,
            Sender sender) {
        return new SendMail(
                declared, letters, refusals, ledger, postbox, json, identity.publicBaseUrl(), sender.domain());
    }
}
