package tools.dashboard.auth.accounts.infrastructure;

import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.platform.job.PermanentJobFailure;
import tools.dashboard.platform.job.RunningJob;

/** The address that a job of {@link tools.dashboard.auth.accounts.AskForLink} was asked for. */
final class AskedAddress {

    private AskedAddress() {}

    static EmailAddress of(RunningJob job) {
        return EmailAddress.read(job.payload().path("email").asString(""))
                .orElseThrow(() -> new PermanentJobFailure("The payload has no e-mail address"));
    }
}
