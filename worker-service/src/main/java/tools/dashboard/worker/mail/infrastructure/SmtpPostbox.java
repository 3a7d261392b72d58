package tools.dashboard.worker.mail.infrastructure;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import tools.dashboard.worker.mail.domain.Answer;
import tools.dashboard.worker.mail.domain.Mail;
import tools.dashboard.worker.mail.domain.Postbox;

/** Sends over SMTP. A server that failed several times in a row is left alone for a while, then tried with one mail. */
final class SmtpPostbox implements Postbox, AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final MailServer server;
    private final MailProperties limits;
    private final SmtpConnections connections;
    private final CircuitBreaker breaker;
    private final Clock clock;

    SmtpPostbox(MailServer server, MailProperties limits, Clock clock) {
        this.server = server;
        this.limits = limits;
        this.connections = new SmtpConnections(server, limits);
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "smtp",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(limits.failures())
                        .minimumNumberOfCalls(limits.failures())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(limits.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Override
    public int size() {
        return limits.connections();
    }

    /** Whether the server is left alone at the moment. */
    boolean resting() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    @Override
    public Answer deliver(Mail mail) throws InterruptedException {
        SmtpMessage message;
        try {
            message = new SmtpMessage(
                    connections.session(), server.from(), recipient(mail), mail, Date.from(clock.instant()));
        } catch (MessagingException unusable) {
            return new Answer.Refused(SmtpAnswers.tidy(unusable.getMessage()), false);
        }
        if (!breaker.tryAcquirePermission()) {
            return new Answer.Unreachable("The mail server failed and is left alone for a while.", LOOK_AGAIN);
        }
        return recorded(message);
    }

    @Override
    public void close() {
        connections.close();
    }

    private Answer recorded(SmtpMessage message) throws InterruptedException {
        long began = System.nanoTime();
        boolean settled = false;
        try {
            var answer = answer(message);
            long took = System.nanoTime() - began;
            if (answer instanceof Answer.Unreachable || answer instanceof Answer.Unknown) {
                breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(answer.toString()));
            } else {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            settled = true;
            return answer;
        } finally {
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }

    private Answer answer(SmtpMessage message) throws InterruptedException {
        try {
            return new Answer.Accepted(connections.use(transport -> send(transport, message)));
        } catch (MessagingException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while sending");
            }
            return SmtpAnswers.of(failure, message.left());
        }
    }

    private static String send(SMTPTransport transport, SmtpMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
        return SmtpAnswers.tidy(transport.getLastServerResponse());
    }

    private static InternetAddress recipient(Mail mail) throws AddressException {
        var address = new InternetAddress(mail.to(), true);
        if (address.isGroup() || address.getAddress().indexOf('@') < 1) {
            throw new AddressException("not one address");
        }
        return new InternetAddress(address.getAddress());
    }
}
