package tools.dashboard.api.audit.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.audit.TakeNotes;
import tools.dashboard.api.audit.VerifyAudit;
import tools.dashboard.api.audit.domain.Head;
import tools.dashboard.platform.actor.Actor;

/** The trail for the other services and for the operator's own program. */
@RestController
@RequestMapping("/internal/audit")
class InternalAuditController {

    private final TakeNotes taking;
    private final VerifyAudit verifying;

    InternalAuditController(TakeNotes taking, VerifyAudit verifying) {
        this.taking = taking;
        this.verifying = verifying;
    }

    /** Takes a batch as a whole; one that comes again changes nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor service, @Valid @RequestBody NotesRequest body) {
        taking.take(
                service.id(),
                body.items().stream().map(NotesRequest.NoteRequest::note).toList());
    }

    @GetMapping("/verification")
    VerificationResponse verification(
            Actor service,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = VerificationResponse.NO_HASH) @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @RequestParam(defaultValue = "20000") @Min(1) @Max(20_000) int limit) {
        return VerificationResponse.of(verifying.verify(service, new Head(after, hash), limit));
    }
}
