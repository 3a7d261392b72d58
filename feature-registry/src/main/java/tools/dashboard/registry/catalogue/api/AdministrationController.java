package tools.dashboard.registry.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.Catalogue.ServiceEntry;
import tools.dashboard.registry.catalogue.domain.ServiceHealth;
import tools.dashboard.registry.catalogue.domain.ServiceHealth.Status;
import tools.dashboard.registry.catalogue.domain.ServiceReport;

/** How the services are, for those who run the platform. */
@RestController
class AdministrationController {

    private final Catalogue catalogue;
    private final ServiceHealth health;
    private final Permissions permissions;

    AdministrationController(Catalogue catalogue, ServiceHealth health, Permissions permissions) {
        this.catalogue = catalogue;
        this.health = health;
        this.permissions = permissions;
    }

    /** By name. */
    @GetMapping("/registry/v1/services")
    Page<ServiceView> services(Actor actor, PageRequest page) {
        permissions.require(actor, Administration.READ);
        var cursor = Optional.ofNullable(page.cursor()).map(Cursor::key).orElse(null);
        return Page.of(catalogue.serviceEntries(cursor, page.limitAndOne()), page, ServiceEntry::name)
                .map(entry -> ServiceView.of(entry, health.report(entry.name())));
    }

    /**
     * A service.
     *
     * @param since when the registry first saw this status
     * @param dependencies as the service said last
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServiceView(
            String name,
            Status status,
            @Nullable Instant since,
            @Nullable Instant checkedAt,
            @Nullable String version,
            List<String> tools,
            List<ServiceReport.Dependency> dependencies) {

        static ServiceView of(ServiceEntry entry, ServiceReport report) {
            return new ServiceView(
                    entry.name(),
                    report.seen().status(),
                    report.since(),
                    report.seen().checkedAt(),
                    entry.version(),
                    entry.tools(),
                    report.dependencies());
        }
    }
}
