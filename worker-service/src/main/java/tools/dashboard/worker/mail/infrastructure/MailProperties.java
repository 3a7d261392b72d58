package tools.dashboard.worker.mail.infrastructure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of sending.
 *
 * @param limit mails that may leave within the window
 * @param connections to the mail server at the same time
 * @param connectTimeout for a connection to the mail server
 * @param answerTimeout for each of its answers
 * @param failures in a row after which the server is left alone
 * @param rest how long it is then left alone
 */
@ConfigurationProperties("worker.mail")
record MailProperties(
        @DefaultValue("100") int limit,
        @DefaultValue("5m") Duration window,
        @DefaultValue("5") int connections,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("5") int failures,
        @DefaultValue("30s") Duration rest) {

    MailProperties {
        if (limit < 4 || connections < 1 || failures < 1) {
            throw new IllegalArgumentException(
                    "worker.mail.limit must be at least 4, .connections and .failures at least 1");
        }
        if (!window.isPositive() || !connectTimeout.isPositive() || !answerTimeout.isPositive() || !rest.isPositive()) {
            throw new IllegalArgumentException("The times under worker.mail must be positive");
        }
    }
}
