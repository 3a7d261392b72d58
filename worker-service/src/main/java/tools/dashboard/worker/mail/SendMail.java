package tools.dashboard.worker.mail;

import java.net.URI;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.JobOutcome.Done;
import tools.dashboard.worker.jobs.JobOutcome.Failed;
import tools.dashboard.worker.jobs.JobOutcome.Postponed;
import tools.dashboard.worker.jobs.JobOutcome.Rejected;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.mail.domain.Answer;
import tools.dashboard.worker.mail.domain.DeclaredMails;
import tools.dashboard.worker.mail.domain.Ledger;
import tools.dashboard.worker.mail.domain.Letter;
import tools.dashboard.worker.mail.domain.Letters;
import tools.dashboard.worker.mail.domain.Letters.Writing;
import tools.dashboard.worker.mail.domain.Mail;
import tools.dashboard.worker.mail.domain.MailOrder;
import tools.dashboard.worker.mail.domain.Names;
import tools.dashboard.worker.mail.domain.Postbox;
import tools.dashboard.worker.mail.domain.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one mail. The ledger has it as being sent before the server hears of it, and as sent once the server took it
 * over: a worker that takes the job over after a crash sends it again only when the crash fell between the server's
 * answer and that entry. Both copies then have the same Message-ID.
 */
final class SendMail implements LocalJob {

    private static final JobKind KIND = JobKind.of("mail.send");

    private final DeclaredMails declared;
    private final Letters letters;
    private final Refusals refusals;
    private final Ledger ledger;
    private final Postbox postbox;
    private final JsonMapper json;
    private final URI platform;
    private final String domain;

    /**
     * @param platform where links may lead
     * @param domain of the sender's address, for message ids
     */
    SendMail(
            DeclaredMails declared,
            Letters letters,
            Refusals refusals,
            Ledger ledger,
            Postbox postbox,
            JsonMapper json,
            URI platform,
            String domain) {
        this.declared = declared;
        this.refusals = refusals;
        this.letters = letters;
        this.ledger = ledger;
        this.postbox = postbox;
        this.json = json;
        this.platform = platform;
        this.domain = domain;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public int concurrency() {
        return postbox.size();
    }

    @Override
    public JobOutcome run(RunningJob job) throws InterruptedException {
        try {
            var order = json.treeToValue(job.payload(), MailOrder.class);
            return switch (declared.find(order.template())) {
                case NOT_THERE -> new Rejected("Its tool's contract has no mail " + order.template());
                case OPTIONAL ->
                    order.wayOut() == null
                            ? new Rejected("The mail %s needs unsubscribe".formatted(order.template()))
                            : write(job, order);
                case NECESSARY, UNKNOWN -> write(job, order);
            };
        } catch (JacksonException malformed) {
            return new Rejected("The order of this mail is malformed: " + reason(malformed));
        } catch (IllegalArgumentException wrong) {
            return new Rejected("The order of this mail is wrong: " + wrong.getMessage());
        }
    }

    private JobOutcome write(RunningJob job, MailOrder order) throws InterruptedException {
        var words = new HashMap<>(order.words(platform));
        if (order.unsubscribe() != null) {
            words.put(Letters.WAY_OUT, order.unsubscribe());
        }
        return switch (letters.write(order.template(), order.language(), words)) {
            case Writing.Impossible(var reason) -> new Rejected(reason);
            case Writing.Written(var letter) -> send(job, order, letter);
        };
    }

    private JobOutcome send(RunningJob job, MailOrder order, Letter letter) throws InterruptedException {
        String messageId = Names.messageId(job.id(), domain);
        String source = Names.source(order.source(), job.workspaceId(), order.to());
        return switch (ledger.begin(job.id(), order.template(), source, messageId)) {
            case Ledger.Entry.AlreadySent() -> new Done(null);
            case Ledger.Entry.LimitReached(var wait) -> new Postponed(wait, "The limit for mails is reached.");
            case Ledger.Entry.Begun() -> deliver(job.id(), order, letter, messageId);
        };
    }

    private JobOutcome deliver(String jobId, MailOrder order, Letter letter, String messageId)
            throws InterruptedException {
        return switch (postbox.deliver(new Mail(order.to(), messageId, letter, order.wayOut()))) {
            case Answer.Accepted(var reply) -> {
                ledger.sent(jobId, reply);
                refusals.forget(order.to());
                yield new Done(null);
            }
            case Answer.Refused(var reply, var recipient) -> {
                ledger.notSent(jobId, reply);
                if (recipient) {
                    refusals.note(order.to(), order.template(), reply);
                }
                yield new Rejected("The mail server refused the mail: " + reply);
            }
            case Answer.Deferred(var reply) -> {
                ledger.notSent(jobId, reply);
                yield new Failed("The mail server does not take the mail now: " + reply);
            }
            case Answer.Unreachable(var reason, var wait) -> {
                ledger.notSent(jobId, reason);
                yield new Postponed(wait, reason);
            }
            case Answer.Unknown(var reason) -> new Failed(reason);
        };
    }

    /** Without the place in the document, which would show an address. */
    private static @Nullable String reason(JacksonException malformed) {
        return malformed.getOriginalMessage();
    }
}
