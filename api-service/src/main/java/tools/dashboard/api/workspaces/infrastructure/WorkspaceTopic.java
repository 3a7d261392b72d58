package tools.dashboard.api.workspaces.infrastructure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.dashboard.api.access.LiveTopic;

/** A workspace is where it is. Whether it exists shows in whether it has the member who asks. */
@Component
class WorkspaceTopic implements LiveTopic {
    @Override
    public String kind() {
        return "workspace";
    }

    @Override
    public Map<UUID, UUID> workspacesOf(Set<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
