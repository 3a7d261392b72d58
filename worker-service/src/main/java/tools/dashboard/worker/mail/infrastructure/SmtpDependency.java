package tools.dashboard.worker.mail.infrastructure;

import tools.dashboard.platform.health.Dependency;

/** The mail server as the mails find it. Not needed to be ready: without it they wait. */
final class SmtpDependency implements Dependency {

    private final SmtpPostbox postbox;

    SmtpDependency(SmtpPostbox postbox) {
        this.postbox = postbox;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        if (postbox.resting()) {
            throw new IllegalStateException("the mail server failed several times in a row");
        }
    }
}
