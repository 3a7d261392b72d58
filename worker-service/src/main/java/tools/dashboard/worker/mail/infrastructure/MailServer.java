package tools.dashboard.worker.mail.infrastructure;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * The mail server, after {@code SMTP_HOST}, {@code SMTP_PORT}, {@code SMTP_FROM}; and for servers that ask for it
 * {@code SMTP_USERNAME}, {@code SMTP_PASSWORD} and {@code SMTP_TLS}.
 *
 * @param tls {@code when-offered}, {@code required} (STARTTLS) or {@code from-start}
 */
record MailServer(String host, int port, InternetAddress from, Optional<Login> login, String tls) {

    static final String REQUIRED = "required";
    static final String FROM_START = "from-start";
    private static final String WHEN_OFFERED = "when-offered";

    record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    static MailServer of(Settings settings) {
        var login = settings.find("SMTP_USERNAME").map(name -> new Login(name, settings.text("SMTP_PASSWORD")));
        // A password never goes over an open line unless somebody says so.
        var choices = login.isPresent()
                ? List.of(REQUIRED, FROM_START, WHEN_OFFERED)
                : List.of(WHEN_OFFERED, REQUIRED, FROM_START);
        return new MailServer(
                settings.text("SMTP_HOST"),
                settings.number("SMTP_PORT", 1, 65535),
                from(settings.text("SMTP_FROM")),
                login,
                settings.choice("SMTP_TLS", choices));
    }

    String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress from(String text) {
        try {
            var addresses = InternetAddress.parse(text, true);
            if (addresses.length == 1 && addresses[0].getAddress().contains("@")) {
                return addresses[0];
            }
        } catch (AddressException notAnAddress) {
            // said below
        }
        throw new InvalidSettingException("SMTP_FROM", "SMTP_FROM must be one e-mail address.");
    }
}
