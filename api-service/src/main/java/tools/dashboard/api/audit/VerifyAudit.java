package tools.dashboard.api.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.api.audit.domain.Anchors;
import tools.dashboard.api.audit.domain.Chain;
import tools.dashboard.api.audit.domain.Fault;
import tools.dashboard.api.audit.domain.Head;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.api.audit.domain.Seal;
import tools.dashboard.api.audit.domain.Trail;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;

/** Goes through the chain, a bounded stretch at a time, and names the first row that is not as it was written. */
@Service
public class VerifyAudit {

    private static final Permission VERIFY = Permission.of("audit:verify");
    private static final int PAGE = 1_000;

    private final Trail trail;
    private final Anchors anchors;
    private final Chain chain;
    private final Permissions permissions;

    VerifyAudit(Trail trail, Anchors anchors, Seal seal, Permissions permissions) {
        this.trail = trail;
        this.anchors = anchors;
        this.chain = new Chain(seal);
        this.permissions = permissions;
    }

    /**
     * Verifies the stretch behind a link that was verified before.
     *
     * @param known {@link Head#NONE} for the beginning
     * @param limit the most rows to look at
     */
    public Verdict verify(Actor actor, Head known, int limit) {
        permissions.require(actor, VERIFY);
        long noted = Math.max(trail.head().position(), lastAnchor());
        Head head = known;
        while (head.position() - known.position() < limit) {
            long left = limit - (head.position() - known.position());
            List<Link> stretch = trail.after(head.position(), (int) Math.min(PAGE, left));
            Optional<Fault> fault = faultIn(head, stretch, noted);
            if (fault.isPresent()) {
                return new Verdict(head, false, fault.get());
            }
            if (stretch.isEmpty()) {
                return new Verdict(head, true, null);
            }
            head = stretch.getLast().asHead();
        }
        return new Verdict(head, false, null);
    }

    private Optional<Fault> faultIn(Head head, List<Link> stretch, long noted) {
        if (stretch.isEmpty()) {
            return head.position() < noted
                    ? Optional.of(new Fault(head.position() + 1, Fault.Kind.CUT))
                    : Optional.empty();
        }
        return chain.firstFault(head, stretch).or(() -> unlikeAnchor(stretch));
    }

    private Optional<Fault> unlikeAnchor(List<Link> stretch) {
        long first = stretch.getFirst().position();
        return anchors.all().stream()
                .filter(anchor -> anchor.position() >= first
                        && anchor.position() <= stretch.getLast().position())
                .filter(anchor ->
                        !stretch.get((int) (anchor.position() - first)).hash().equals(anchor.hash()))
                .map(anchor -> new Fault(anchor.position(), Fault.Kind.REWRITTEN))
                .findFirst();
    }

    private long lastAnchor() {
        List<Head> all = anchors.all();
        return all.isEmpty() ? 0 : all.getLast().position();
    }

    /**
     * What a stretch showed.
     *
     * @param verified the last good link
     * @param complete whether it is the end of the chain
     * @param fault null when every row of the stretch is as it was written
     */
    public record Verdict(
            Head verified, boolean complete, @Nullable Fault fault) {}
}
