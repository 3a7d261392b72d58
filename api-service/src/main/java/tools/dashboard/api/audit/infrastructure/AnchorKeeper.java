package tools.dashboard.api.audit.infrastructure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.dashboard.api.audit.domain.Anchors;
import tools.dashboard.api.audit.domain.Head;
import tools.dashboard.api.audit.domain.Trail;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/**
 * Notes the chain's end outside of the database, once a minute on every node. When what was noted last is no longer in
 * the chain it notes nothing more and the service says so until somebody has looked: docs/audit.md.
 */
@Component
class AnchorKeeper implements Dependency, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorKeeper.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Trail trail;
    private final Anchors anchors;
    private final BackgroundLoop loop;
    private volatile long lost;

    AnchorKeeper(Trail trail, Anchors anchors, MeterRegistry meters) {
        this.trail = trail;
        this.anchors = anchors;
        this.loop = new BackgroundLoop("audit-anchors", () -> {
            note();
            return Optional.of(BETWEEN);
        });
        Gauge.builder("audit.chain.broken", this, keeper -> keeper.lost == 0 ? 0 : 1)
                .description("1 when a link that was noted outside of the database is no longer in the chain")
                .register(meters);
    }

    void note() {
        List<Head> noted = anchors.all();
        Head last = noted.isEmpty() ? Head.NONE : noted.getLast();
        if (last.position() > 0 && !trail.at(List.of(last.position())).equals(List.of(last))) {
            if (lost == 0) {
                LOG.error("The audit trail was cut or rewritten at or before position {}", last.position());
            }
            lost = last.position();
            return;
        }
        lost = 0;
        Head head = trail.head();
        if (head.position() > last.position()) {
            anchors.add(head);
        }
    }

    @Override
    public String name() {
        return "audit-chain";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        if (lost > 0) {
            throw new IllegalStateException("the audit trail was cut or rewritten at or before position " + lost);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
