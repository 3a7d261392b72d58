package tools.dashboard.api.workspaces;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.dashboard.platform.settings.ServiceIdentity;

/** Where an invitation is answered: a page of the public front end. */
@Component
class InvitationLinks {
    private final ServiceIdentity platform;

    InvitationLinks(ServiceIdentity platform) {
        this.platform = platform;
    }

    String to(String token) {
        return UriComponentsBuilder.fromUri(platform.publicBaseUrl())
                .path("/app/invitations/accept")
                .queryParam("token", token)
                .toUriString();
    }
}
