package tools.dashboard.platform.mail;

import java.util.Map;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;

/**
 * What the worker is to send (docs/jobs.md).
 *
 * @param template {@code tool/name}, which stands in the tool's contract under {@code mails}
 * @param locale {@code en} or {@code es}
 * @param data what the template names
 */
public record MailOrder(String to, String template, String locale, Map<String, String> data) {

    private static final JobKind SEND = JobKind.of("mail.send");

    public MailOrder {
        data = Map.copyOf(data);
    }

    /**
     * Leaves with the running transaction or not at all.
     *
     * @param id names the mail among all of its template; a second order of the same one is none
     */
    public void enqueue(Jobs jobs, String id, JobOptions options) {
        jobs.enqueue(SEND, "%s:%s:%s".formatted(SEND.value(), template.replace('/', '.'), id), this, options);
    }

    @Override
    public String toString() {
        return "MailOrder[" + template + "]";
    }
}
