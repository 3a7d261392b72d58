package tools.dashboard.api.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.access.MemberRoles.Membership;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.Contract.TopicDeclaration;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Decides who may listen to which topics; any number of questions costs one statement a kind of topic and one more. */
@Service
public class CheckAccess {
    private final Map<String, LiveTopic> kinds;
    private final Contracts contracts;
    private final Permissions permissions;
    private final CurrentMemberships memberships;

    CheckAccess(List<LiveTopic> kinds, Contracts contracts, Permissions permissions, CurrentMemberships memberships) {
        this.kinds = kinds.stream().collect(Collectors.toMap(LiveTopic::kind, Function.identity()));
        this.contracts = contracts;
        this.permissions = permissions;
        this.memberships = memberships;
    }

    /** The answers, in the order of the questions. */
    @Transactional(readOnly = true)
    public List<Boolean> check(List<AccessQuestion> questions) {
        Map<String, UUID> workspaces = workspacesOf(questions);
        var asked = questions.stream()
                .map(question -> new Membership(question.userId(), question.workspaceId()))
                .collect(Collectors.toSet());
        return memberships.reading(
                asked,
                () -> questions.stream()
                        .map(question -> question.workspaceId().equals(workspaces.get(question.topic()))
                                && maySubscribe(question))
                        .toList());
    }

    private boolean maySubscribe(AccessQuestion question) {
        var actor = Actor.user(question.userId(), null, Set.of(), Set.of());
        var resource = Resource.in(question.workspaceId());
        String kind = new Topic(question.topic()).kind();
        return contracts.own().stream()
                .flatMap(contract -> contract.topics().stream())
                .filter(topic -> topic.kind().equals(kind))
                .map(TopicDeclaration::subscribe)
                .anyMatch(subscribe -> permissions
                        .decide(actor, new Permission(subscribe), resource)
                        .allowed());
    }

    private Map<String, UUID> workspacesOf(List<AccessQuestion> questions) {
        var byKind = new HashMap<String, Set<UUID>>();
        for (AccessQuestion question : questions) {
            Topics.subject(question.topic())
                    .ifPresent(subject -> byKind.computeIfAbsent(subject.kind(), kind -> new HashSet<>())
                            .add(subject.id()));
        }
        var found = new HashMap<String, UUID>();
        byKind.forEach((kind, ids) -> {
            LiveTopic live = kinds.get(kind);
            if (live != null) {
                live.workspacesOf(ids)
                        .forEach((id, workspace) -> found.put(Topic.of(kind, id).value(), workspace));
            }
        });
        return found;
    }
}
