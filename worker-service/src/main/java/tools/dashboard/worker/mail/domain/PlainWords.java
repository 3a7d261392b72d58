package tools.dashboard.worker.mail.domain;

import java.util.regex.Pattern;

/**
 * Names that people chose, on their way into a mail that somebody else reads: one line, not long, without hidden
 * characters, and without anything that a mail program would turn into a link (a workspace called "win.example.com"
 * must not make our invitation an advertisement).
 */
public final class PlainWords {

    private static final int LONGEST = 80;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINK =
            Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}]{2})|://|(?<=\\S)@(?=\\S)");
    private static final String UNSEEN_SPACE = "\u200b";

    private PlainWords() {}

    public static String of(String text) {
        String line = SPACES.matcher(HIDDEN.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        int end = Math.min(line.codePointCount(0, line.length()), LONGEST);
        String cut = line.substring(0, line.offsetByCodePoints(0, end));
        return LINK.matcher(cut).replaceAll(match -> match.group() + UNSEEN_SPACE);
    }
}
