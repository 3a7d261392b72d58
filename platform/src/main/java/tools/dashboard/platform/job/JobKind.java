package tools.dashboard.platform.job;

import java.util.regex.Pattern;

/** A kind of job as declared in a contract: {@code mail.send}. */
public record JobKind(String value) {

    private static final Pattern VALUE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public JobKind {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A kind of job looks like mail.send, not " + value);
        }
    }

    public static JobKind of(String value) {
        return new JobKind(value);
    }
}
