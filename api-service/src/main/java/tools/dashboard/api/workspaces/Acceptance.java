package tools.dashboard.api.workspaces;

import java.util.UUID;

/** What comes of following the link of an invitation. */
public sealed interface Acceptance {

    /** @param role the one they have now: who was a member already keeps theirs */
    record Joined(UUID workspaceId, String role) implements Acceptance {}

    record ForAnotherAddress() implements Acceptance {}

    record Expired() implements Acceptance {}

    record AlreadyUsed() implements Acceptance {}

    record Withdrawn() implements Acceptance {}

    /** The token is none of ours. */
    record Unknown() implements Acceptance {}
}
