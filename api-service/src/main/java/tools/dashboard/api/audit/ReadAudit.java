package tools.dashboard.api.audit;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.api.audit.domain.Trail;
import tools.dashboard.api.audit.domain.Trail.Filter;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;

/** Shows the trail to those who run the platform. */
@Service
public class ReadAudit {

    private static final Permission READ = Permission.of("audit:read");
    private static final int PAGE = 500;

    private final Trail trail;
    private final Permissions permissions;

    ReadAudit(Trail trail, Permissions permissions) {
        this.trail = trail;
        this.permissions = permissions;
    }

    /** Newest first, before the given position. */
    public List<Link> newest(Actor actor, Filter filter, @Nullable Long before, int limit) {
        permissions.require(actor, READ);
        return trail.newest(filter, before, limit);
    }

    /**
     * Hands out all links after a position, up to those there are now and no more than the limit. Each page is a
     * transaction of its own, so that a slow reader holds nothing up.
     *
     * @return to be run for the pages; nothing has been read yet
     */
    public Export export(Actor actor, long after, long limit) {
        permissions.require(actor, READ);
        long last = Math.min(trail.head().position(), after + limit);
        return pages -> {
            long position = after;
            while (position < last) {
                List<Link> page = trail.after(position, (int) Math.min(PAGE, last - position));
                if (page.isEmpty() || !pages.test(page)) {
                    return;
                }
                position = page.getLast().position();
            }
        };
    }

    /** An export that has been allowed. */
    @FunctionalInterface
    public interface Export {

        /** @param pages false when its reader is gone */
        void run(Predicate<List<Link>> pages);
    }
}
