package tools.dashboard.api.tasks.domain;

/** Bounds of what people write: lengths in UTF-16 units, shapes as regular expressions. */
public final class Texts {

    public static final int TITLE = 200;
    public static final int DESCRIPTION = 20_000;
    public static final int COMMENT = 10_000;

    /** One line that is not blank. */
    public static final String LINE = "\\P{Cc}*[^\\p{Cc}\\s]\\P{Cc}*";

    /** Any lines, without control characters. */
    public static final String LINES = "[\\P{Cc}\\t\\r\\n]*";

    public static final int SEARCH = 100;

    private Texts() {}
}
