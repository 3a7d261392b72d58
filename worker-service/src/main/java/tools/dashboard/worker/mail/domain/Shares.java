package tools.dashboard.worker.mail.domain;

import java.util.List;

/**
 * How many mails may leave in a window of time, and whose. Half of the limit is set aside in equal parts, one for each
 * template; the other half goes to whoever comes first. So one kind of mail may run far above its part, but never into
 * the part of another: a password reset leaves while somebody floods sign-up. Likewise one source (a workspace, a
 * recipient) may use half of a template's part and a quarter of the whole, so that the others of its kind go on too.
 */
public final class Shares {

    private final int limit;
    private final int templates;
    private final int part;
    private final int partOfSource;
    private final int source;

    /** @param templates how many kinds of mail there are */
    public Shares(int limit, int templates) {
        if (limit < 4 || templates < 1) {
            throw new IllegalArgumentException("A limit of %d mails cannot be shared".formatted(limit));
        }
        this.limit = limit;
        this.templates = templates;
        this.part = Math.max(1, limit / (2 * templates));
        this.partOfSource = Math.max(1, part / 2);
        this.source = limit / 4;
    }

    /** Mails of one template and source in the window so far. */
    public record Used(String template, String source, int count) {}

    /** @param used each template and source once */
    public boolean allow(String template, String source, List<Used> used) {
        int total = used.stream().mapToInt(Used::count).sum();
        int ofSource = used.stream()
                .filter(entry -> entry.source().equals(source))
                .mapToInt(Used::count)
                .sum();
        if (total >= limit || ofSource >= this.source) {
            return false;
        }
        int ofBoth = used.stream()
                .filter(entry ->
                        entry.template().equals(template) && entry.source().equals(source))
                .mapToInt(Used::count)
                .sum();
        boolean partIsLeft = ofBoth < partOfSource && fromPart(template, used) < part;
        return partIsLeft || total - fromParts(used) < limit - part * templates;
    }

    private int fromParts(List<Used> used) {
        return used.stream()
                .map(Used::template)
                .distinct()
                .mapToInt(template -> fromPart(template, used))
                .sum();
    }

    private int fromPart(String template, List<Used> used) {
        int taken = used.stream()
                .filter(entry -> entry.template().equals(template))
                .mapToInt(entry -> Math.min(partOfSource, entry.count()))
                .sum();
        return Math.min(part, taken);
    }
}
