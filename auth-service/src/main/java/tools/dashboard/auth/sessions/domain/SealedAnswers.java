package tools.dashboard.auth.sessions.domain;

import java.util.UUID;

/** Keeps an answer for those who ask the same again, so that nobody who reads the database can use it. */
public interface SealedAnswers {

    byte[] seal(UUID familyId, TokenPair answer);

    TokenPair open(UUID familyId, byte[] answer);
}
