package tools.dashboard.worker.mail.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;
import tools.dashboard.worker.mail.domain.Refusals;
import tools.dashboard.worker.mail.domain.Refusals.Position;
import tools.dashboard.worker.mail.domain.Refusals.Refusal;

/** Addresses that mail servers refused for good. */
@RestController
class RefusalsController {

    private static final Permission READ = Permission.of("mail:read");
    private static final Permission FORGET = Permission.of("mail:forget");

    private final Refusals refusals;
    private final Permissions permissions;

    RefusalsController(Refusals refusals, Permissions permissions) {
        this.refusals = refusals;
        this.permissions = permissions;
    }

    /** The latest first. */
    @GetMapping("/mail/v1/refusals")
    ResponseEntity<Page<Refusal>> list(Actor actor, PageRequest page) {
        permissions.require(actor, READ);
        var found = refusals.list(page.cursorBehind(Position::new), page.limitAndOne());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, page, refusal -> Cursor.keyOf(refusal.lastAt(), refusal.address())));
    }

    /** Takes an address from the list, once somebody looked into it. */
    @PostMapping("/mail/v1/refusals/forget")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @RequestBody @Valid Forgotten forgotten) {
        permissions.require(actor, FORGET);
        if (!refusals.forget(forgotten.address())) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "This address is not on the list.");
        }
    }

    record Forgotten(@NotBlank @Size(max = 254) String address) {}
}
