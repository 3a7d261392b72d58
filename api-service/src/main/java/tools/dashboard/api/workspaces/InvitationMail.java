package tools.dashboard.api.workspaces;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.dashboard.api.people.People;
import tools.dashboard.api.people.Person;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.mail.MailOrder;

/** Has the invitation sent, with the link that answers it. */
@Component
class InvitationMail {

    private final InvitationTokens tokens;
    private final InvitationLinks links;
    private final People people;
    private final Jobs jobs;

    InvitationMail(InvitationTokens tokens, InvitationLinks links, People people, Jobs jobs) {
        this.tokens = tokens;
        this.links = links;
        this.people = people;
        this.jobs = jobs;
    }

    void send(Invitation invitation, Workspace workspace, Person inviter) {
        new MailOrder(
                        invitation.email(),
                        "workspaces/invitation",
                        people.languageOf(invitation.email()),
                        Map.of(
                                "inviter", inviter.name(),
                                "workspace", workspace.name(),
                                "link", links.to(tokens.issue(invitation))))
                .enqueue(jobs, invitation.id().toString(), JobOptions.defaults().forWorkspace(workspace.id()));
    }
}
