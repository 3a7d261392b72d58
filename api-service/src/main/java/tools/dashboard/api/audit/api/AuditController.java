package tools.dashboard.api.audit.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.audit.EraseFromAudit;
import tools.dashboard.api.audit.ReadAudit;
import tools.dashboard.api.audit.VerifyAudit;
import tools.dashboard.api.audit.domain.Head;
import tools.dashboard.api.audit.domain.Trail.Filter;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

/** The trail for those who run the platform. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final ReadAudit reading;
    private final VerifyAudit verifying;
    private final EraseFromAudit erasing;
    private final JsonLines lines;

    AuditController(ReadAudit reading, VerifyAudit verifying, EraseFromAudit erasing, JsonLines lines) {
        this.reading = reading;
        this.verifying = verifying;
        this.erasing = erasing;
        this.lines = lines;
    }

    /** Newest first. */
    @GetMapping
    ResponseEntity<Page<AuditEntryResponse>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable @Size(max = 100) String action,
            @RequestParam(required = false) @Nullable @Size(max = 100) String actorId,
            @RequestParam(required = false) @Nullable UUID workspaceId,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9a-f]{32}") String traceId,
            PageRequest page) {
        var filter = new Filter(action, actorId, workspaceId, traceId);
        var found = reading.newest(actor, filter, position(page.cursor()), page.limitAndOne());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, page, link -> String.valueOf(link.position()))
                        .map(AuditEntryResponse::of));
    }

    /** One JSON object a line, oldest first; goes on behind the last line's position. */
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "100000") @Min(1) @Max(1_000_000) long limit,
            HttpServletResponse response) {
        lines.write(reading.export(actor, after, limit), response);
    }

    /** A stretch of the chain behind a row that was verified before. */
    @GetMapping("/verification")
    VerificationResponse verification(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = VerificationResponse.NO_HASH) @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @RequestParam(defaultValue = "20000") @Min(1) @Max(20_000) int limit) {
        return VerificationResponse.of(verifying.verify(actor, new Head(after, hash), limit));
    }

    /** Erases a person's network addresses and programs; the rows and the chain stay. */
    @DeleteMapping("/people/{personId}/values")
    Erased erase(Actor actor, @PathVariable UUID personId) {
        return new Erased(erasing.erase(actor, personId));
    }

    private static @Nullable Long position(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Long.valueOf(cursor.key());
        } catch (NumberFormatException notAPosition) {
            throw Cursor.invalid();
        }
    }

    /** @param values how many there were */
    record Erased(int values) {}
}
