package tools.dashboard.worker.mail.infrastructure;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.mail.domain.Mail;

/** A mail in text and HTML, under its own Message-ID, that knows whether it began to leave. */
final class SmtpMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private volatile boolean left;

    SmtpMessage(Session session, InternetAddress from, InternetAddress to, Mail mail, Date date)
            throws MessagingException {
        super(session);
        this.messageId = mail.messageId();
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
        setSubject(mail.letter().subject(), UTF_8);
        setSentDate(date);
        // No answer of a machine to a machine (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        wayOut(mail.unsubscribe());
        var text = new MimeBodyPart();
        text.setText(mail.letter().text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.letter().html(), UTF_8, "html");
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    /** RFC 2369, and for mail programs that unsubscribe by themselves RFC 8058. */
    private void wayOut(Mail.@Nullable Unsubscribe unsubscribe) throws MessagingException {
        if (unsubscribe != null) {
            setHeader("List-Unsubscribe", "<%s>".formatted(unsubscribe.link()));
            if (unsubscribe.oneClick()) {
                setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }

    /** Whether the server was given any of it. */
    boolean left() {
        return left;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        left = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
