package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.api.tasks.domain.Imports;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.ActorKind;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.problem.ProblemException;

/**
 * Takes in what members did elsewhere, at the time at which they did it. Each change is made as the member, by the same
 * rules as if they made it now; log and history name beside them the administrator on whose behalf it was imported.
 */
@Service
public class ImportChanges {

    private static final Actor IMPORTER = Actor.system("import");

    private final Imports imports;
    private final ImportedDeeds deeds;
    private final Permissions permissions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportChanges(
            Imports imports,
            ImportedDeeds deeds,
            Permissions permissions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.imports = imports;
        this.deeds = deeds;
        this.permissions = permissions;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** In the given order. */
    public ImportOutcome run(Actor administrator, UUID workspaceId, List<ImportedChange> changes) {
        permissions.require(administrator, TaskPermissions.TASK_IMPORT);
        ImportOutcome outcome = transactions.execute(status -> {
            ImportOutcome reached = all(administrator, workspaceId, changes);
            if (reached instanceof ImportOutcome.Refused) {
                status.setRollbackOnly();
            }
            return reached;
        });
        return Objects.requireNonNull(outcome);
    }

    private ImportOutcome all(Actor administrator, UUID workspaceId, List<ImportedChange> changes) {
        Set<UUID> ids = changes.stream().map(ImportedChange::id).collect(Collectors.toSet());
        Set<UUID> known = CurrentActor.call(IMPORTER, () -> imports.known(workspaceId, ids));
        Set<UUID> members = new HashSet<>();
        int applied = 0;
        for (int i = 0; i < changes.size(); i++) {
            ImportedChange change = changes.get(i);
            if (known.contains(change.id())) {
                continue;
            }
            Actor member = memberFor(administrator, change.userId());
            if (members.add(change.userId())
                    && !CurrentActor.call(member, () -> deeds.isMember(change.userId(), workspaceId))) {
                return new ImportOutcome.Refused(i, "userId must be a member of the workspace");
            }
            if (CurrentActor.call(
                    IMPORTER, () -> imports.claim(workspaceId, change.id(), administrator.userId(), clock.instant()))) {
                Optional<String> refusal = CurrentActor.call(member, () -> refusalOf(member, change));
                if (refusal.isPresent()) {
                    return new ImportOutcome.Refused(i, refusal.get());
                }
                applied++;
            }
        }
        return new ImportOutcome.Imported(applied, changes.size() - applied);
    }

    private Optional<String> refusalOf(Actor member, ImportedChange change) {
        try {
            return deeds.refusalOf(member, change);
        } catch (ProblemException refused) {
            return Optional.of(refused.detail());
        } catch (DataIntegrityViolationException taken) {
            return Optional.of("taskId must be new");
        }
    }

    private static Actor memberFor(Actor administrator, UUID userId) {
        return new Actor(ActorKind.USER, userId.toString(), null, Set.of(), Set.of(), administrator.id());
    }
}
