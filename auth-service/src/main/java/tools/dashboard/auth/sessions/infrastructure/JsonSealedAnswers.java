package tools.dashboard.auth.sessions.infrastructure;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.keys.SealedBox;
import tools.dashboard.auth.sessions.domain.SealedAnswers;
import tools.dashboard.auth.sessions.domain.TokenPair;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON, sealed under their family. */
@Component
class JsonSealedAnswers implements SealedAnswers {

    private final SealedBox box;
    private final JsonMapper json;

    JsonSealedAnswers(SealedBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    @Override
    public byte[] seal(UUID familyId, TokenPair answer) {
        return box.seal(label(familyId), json.writeValueAsBytes(answer));
    }

    @Override
    public TokenPair open(UUID familyId, byte[] answer) {
        return json.readValue(box.open(label(familyId), answer), TokenPair.class);
    }

    private static String label(UUID familyId) {
        return "refresh-answer:" + familyId;
    }
}
