package tools.dashboard.worker.mail.domain;

/** Where mails leave the platform. */
public interface Postbox {

    /** How many mails may leave at the same time. */
    int size();

    Answer deliver(Mail mail) throws InterruptedException;
}
