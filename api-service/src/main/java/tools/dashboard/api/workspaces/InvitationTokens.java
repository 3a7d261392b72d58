package tools.dashboard.api.workspaces;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

/** The tokens in the links of invitations: each names one invitation, whose state sees to its single use. */
@Component
class InvitationTokens {
    private final PurposeTokens tokens;

    InvitationTokens(PurposeTokens tokens) {
        this.tokens = tokens;
    }

    String issue(Invitation invitation) {
        var claims = Map.of("workspaceId", invitation.workspaceId().toString(), "email", invitation.email());
        return tokens.issue(Purpose.INVITATION, invitation.id().toString(), claims, Invitation.LIFETIME);
    }

    Reading read(String token) {
        return switch (tokens.read(Purpose.INVITATION, token)) {
            case PurposeTokens.Reading.Valid valid ->
                new Reading.Invited(
                        UUID.fromString(String.valueOf(valid.claims().get("workspaceId"))),
                        UUID.fromString(valid.subject()),
                        String.valueOf(valid.claims().get("email")));
            case PurposeTokens.Reading.Expired expired -> new Reading.Expired();
            case PurposeTokens.Reading.Invalid invalid -> new Reading.Unknown();
        };
    }

    /** What a link's token says. */
    sealed interface Reading {

        /** @param email as {@link Invitation#address} spells it */
        record Invited(UUID workspaceId, UUID invitationId, String email) implements Reading {}

        record Expired() implements Reading {}

        /** None of our tokens, or not for this purpose. */
        record Unknown() implements Reading {}
    }
}
