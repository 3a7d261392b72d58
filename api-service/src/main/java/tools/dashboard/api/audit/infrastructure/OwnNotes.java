package tools.dashboard.api.audit.infrastructure;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.dashboard.api.audit.Note;
import tools.dashboard.api.audit.TakeNotes;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.dashboard.platform.audit.AuditNote;
import tools.dashboard.platform.audit.AuditSink;
import tools.jackson.databind.json.JsonMapper;

/** This service's own notes go into the trail without a call. */
@Component
class OwnNotes implements AuditSink {

    private final TakeNotes taking;
    private final JsonMapper json;

    OwnNotes(TakeNotes taking, JsonMapper json) {
        this.taking = taking;
        this.json = json;
    }

    @Override
    public void take(List<AuditNote> notes) {
        taking.take("api-service", notes.stream().map(this::note).toList());
    }

    private Note note(AuditNote note) {
        var actor = note.actor();
        return new Note(
                note.id(),
                note.action(),
                new AuditActor(actor.kind(), actor.id(), actor.onBehalfOf()),
                note.workspaceId(),
                note.traceId(),
                note.at(),
                json.writeValueAsString(note.data()),
                note.address(),
                note.agent());
    }
}
