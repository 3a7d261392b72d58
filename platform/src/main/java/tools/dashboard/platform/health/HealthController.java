package tools.dashboard.platform.health;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health over HTTP, on servlets and on Netty alike. Live says that the process answers; ready, that it can work. */
@RestController
final class HealthController {

    private final HealthChecks checks;

    HealthController(HealthChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/health/live")
    Health live() {
        return Health.ALIVE;
    }

    @GetMapping({"/health", "/health/ready"})
    CompletableFuture<ResponseEntity<Health>> ready() {
        return checks.ready()
                .thenApply(health -> ResponseEntity.status(health.httpStatus()).body(health));
    }
}
