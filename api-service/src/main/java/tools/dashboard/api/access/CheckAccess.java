package tools.dashboard.api.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return deciding(
                questions,
                found -> questions.stream()
                        .map(question -> isThere(question, found) && maySubscribe(question))
                        .toList());
    }

    /** What may be said on topics, in the order of the questions. */
    @Transactional(readOnly = true)
    public List<SpeechRule> speech(List<SpeechQuestion> questions) {
        var watching = questions.stream().map(SpeechQuestion::watching).toList();
        return deciding(
                watching,
                found -> questions.stream()
                        .map(question -> isThere(question.watching(), found) && maySubscribe(question.watching())
                                ? rule(question)
                                : SpeechRule.REFUSED)
                        .toList());
    }

    private <T> T deciding(List<AccessQuestion> questions, Function<Map<String, UUID>, T> decisions) {
        Map<String, UUID> workspaces = workspacesOf(questions);
        var asked = questions.stream()
                .map(question -> new Membership(question.userId(), question.workspaceId()))
                .collect(Collectors.toSet());
        return memberships.reading(asked, () -> decisions.apply(workspaces));
    }

    private static boolean isThere(AccessQuestion question, Map<String, UUID> workspaces) {
        return question.workspaceId().equals(workspaces.get(question.topic()));
    }

    private boolean maySubscribe(AccessQuestion question) {
        return declared(question).map(TopicDeclaration::subscribe).anyMatch(subscribe -> has(question, subscribe));
    }

    private SpeechRule rule(SpeechQuestion question) {
        return declared(question.watching())
                .flatMap(topic -> topic.messages().stream())
                .filter(message -> message.kind().equals(question.kind()) && has(question.watching(), message.send()))
                .findFirst()
                .map(message -> new SpeechRule(true, message.mostBytes(), message.mostPerSecond()))
                .orElse(SpeechRule.REFUSED);
    }

    private Stream<TopicDeclaration> declared(AccessQuestion question) {
        String kind = new Topic(question.topic()).kind();
        return contracts.own().stream()
                .flatMap(contract -> contract.topics().stream())
                .filter(topic -> topic.kind().equals(kind));
    }

    private boolean has(AccessQuestion question, String permission) {
        var actor = Actor.user(question.userId(), null, Set.of(), Set.of());
        return permissions
                .decide(actor, new Permission(permission), Resource.in(question.workspaceId()))
                .allowed();
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
