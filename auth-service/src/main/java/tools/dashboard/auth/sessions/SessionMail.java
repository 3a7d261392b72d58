package tools.dashboard.auth.sessions;

import java.time.Instant;
import tools.dashboard.auth.accounts.Person;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.Session;

/** Mails about sessions. Each leaves with the running transaction or not at all. */
public interface SessionMail {

    /** Tells the owner of an account that it was opened on a device that it was not used with before. */
    void newDevice(Person person, Session session, Device device, String address, Instant now);
}
