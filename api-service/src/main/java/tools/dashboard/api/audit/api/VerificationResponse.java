package tools.dashboard.api.audit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.audit.VerifyAudit.Verdict;

/**
 * What going through a stretch of the chain showed. To go on, ask again with {@code after} and {@code hash} of this
 * answer.
 *
 * @param after the position of the last good row; 0 for none
 * @param hash of that row
 * @param complete whether this is the end of the chain
 * @param fault the first row that is not as it was written; null when all are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record VerificationResponse(
        long after, String hash, boolean complete, @Nullable FaultResponse fault) {

    static final String NO_HASH = "0000000000000000000000000000000000000000000000000000000000000000";

    /** @param kind {@code changed}, {@code removed}, {@code cut}, {@code rewritten} or {@code personal-value-changed} */
    record FaultResponse(long position, String kind) {}

    static VerificationResponse of(Verdict verdict) {
        var fault = verdict.fault();
        return new VerificationResponse(
                verdict.verified().position(),
                verdict.verified().hash(),
                verdict.complete(),
                fault == null
                        ? null
                        : new FaultResponse(
                                fault.position(),
                                fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
