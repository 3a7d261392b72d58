package tools.dashboard.api.audit;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.api.audit.domain.PersonalValue;

/** Takes what the services note into the trail. */
@Service
public class TakeNotes {

    private static final int SALT_BYTES = 32;

    private final AppendToAudit append;
    private final RandomGenerator random = new SecureRandom();

    TakeNotes(AppendToAudit append) {
        this.append = append;
    }

    /** @param source the service that hands them in */
    public void take(String source, List<Note> notes) {
        append.append(notes.stream().map(note -> entry(source, note)).toList());
    }

    private AuditEntry entry(String source, Note note) {
        return new AuditEntry(
                note.id(),
                source,
                note.action(),
                note.actor(),
                note.workspaceId(),
                null,
                null,
                note.traceId(),
                note.at().truncatedTo(ChronoUnit.MICROS),
                note.data(),
                salted(note.address()),
                salted(note.agent()));
    }

    private @Nullable PersonalValue salted(@Nullable String value) {
        if (value == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PersonalValue.of(HexFormat.of().formatHex(salt), value);
    }
}
