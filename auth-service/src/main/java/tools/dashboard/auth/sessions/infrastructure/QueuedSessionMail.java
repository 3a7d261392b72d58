package tools.dashboard.auth.sessions.infrastructure;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.sessions.SessionMail;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.mail.MailOrder;
import tools.dashboard.platform.settings.ServiceIdentity;

/** Mail by the worker. */
@Component
class QueuedSessionMail implements SessionMail {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final String UNKNOWN = "–";

    private final Jobs jobs;
    private final URI base;

    QueuedSessionMail(Jobs jobs, ServiceIdentity identity) {
        this.jobs = jobs;
        this.base = identity.publicBaseUrl();
    }

    @Override
    public void newDevice(Person person, Session session, Device device, String address, Instant now) {
        new MailOrder(
                        person.email(),
                        "sessions/new-device",
                        person.locale(),
                        Map.of(
                                "name", person.name(),
                                "browser", named(device.browser()),
                                "system", named(device.system()),
                                "address", address,
                                "time", TIME.format(now),
                                "link", base + "/app/account/sessions"))
                .enqueue(jobs, session.id().toString(), JobOptions.defaults());
    }

    private static String named(@Nullable String name) {
        return name == null ? UNKNOWN : name;
    }
}
