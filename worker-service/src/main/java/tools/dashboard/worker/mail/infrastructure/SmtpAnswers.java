package tools.dashboard.worker.mail.infrastructure;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.mail.domain.Answer;

/** Reads out of JavaMail's exceptions what the server said (RFC 5321: 4xx for now, 5xx for good). */
final class SmtpAnswers {

    private static final int SERVICE_CLOSES = 421;

    /** The server wants to know who we are: our setting is wrong, not the mail. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"]+@[^\\s<>\"]+");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final int LONGEST = 300;

    private SmtpAnswers() {}

    /** @param left whether the server was given the mail before this happened */
    static Answer of(MessagingException failure, boolean left) {
        for (Throwable cause : causes(failure)) {
            int code = code(cause);
            if (code > 0) {
                return of(code, tidy(cause.getMessage()), cause instanceof SMTPAddressFailedException);
            }
            if (cause instanceof AuthenticationFailedException) {
                return new Answer.Unreachable("The mail server refuses the login.", WAIT);
            }
        }
        String reason = tidy(failure.getMessage());
        return left
                ? new Answer.Unknown("The mail server got the mail and did not answer; it may have taken it. " + reason)
                : new Answer.Unreachable("The mail server cannot be reached: " + reason, WAIT);
    }

    static String tidy(@Nullable String reply) {
        String line = BREAKS.matcher(reply == null ? "" : reply).replaceAll(" ").strip();
        String safe = ADDRESS.matcher(line).replaceAll("(address)");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }

    private static Answer of(int code, String reply, boolean recipient) {
        if (code == SERVICE_CLOSES || LOGIN.contains(code)) {
            return new Answer.Unreachable("The mail server takes no mail from us: " + reply, WAIT);
        }
        return code >= 500 ? new Answer.Refused(reply, recipient) : new Answer.Deferred(reply);
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException mail -> mail.getReturnCode();
            default -> -1;
        };
    }

    /** The failure and all behind it, the innermost first: what was said about the recipient counts most. */
    private static List<Throwable> causes(MessagingException failure) {
        var causes = new ArrayList<Throwable>();
        Throwable next = failure;
        while (next != null && causes.size() < 10) {
            causes.addFirst(next);
            next = next instanceof MessagingException nested ? nested.getNextException() : next.getCause();
        }
        return causes;
    }
}
