package tools.dashboard.platform.web;

import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Entity tags made of a version number. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws ProblemException 428 when the header is missing, 412 when it names another version */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag of the version you change as If-Match.");
        }
        for (String tag : ifMatch.split(",", 20)) {
            if (tag.strip().equals(of(version)) || tag.strip().equals("*")) {
                return;
            }
        }
        throw ProblemException.of(
                ProblemType.PRECONDITION_FAILED, "Somebody else changed it meanwhile: read it again, then change it.");
    }
}
