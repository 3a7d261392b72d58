package tools.dashboard.api.audit.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links entries, each of which covers the one before, and finds the first that was touched. */
public final class Chain {

    /** Of the form in which a link is sealed; part of what is sealed. */
    private static final int FORM = 1;

    private final Seal seal;

    public Chain(Seal seal) {
        this.seal = seal;
    }

    /** The links of new entries behind the last one. */
    public List<Link> extend(Head last, List<AuditEntry> entries) {
        var links = new ArrayList<Link>(entries.size());
        Head head = last;
        for (AuditEntry entry : entries) {
            long position = head.position() + 1;
            var link = new Link(position, entry, seal.of(content(position, head.hash(), entry)));
            links.add(link);
            head = link.asHead();
        }
        return links;
    }

    /** The first fault in a stretch of the chain. */
    public Optional<Fault> firstFault(Head before, List<Link> stretch) {
        Head head = before;
        for (Link link : stretch) {
            long expected = head.position() + 1;
            if (link.position() != expected) {
                return Optional.of(new Fault(expected, Fault.Kind.REMOVED));
            }
            if (!seal.matches(link.hash(), content(expected, head.hash(), link.entry()))) {
                return Optional.of(new Fault(expected, Fault.Kind.CHANGED));
            }
            if (!intact(link.entry().address()) || !intact(link.entry().agent())) {
                return Optional.of(new Fault(expected, Fault.Kind.PERSONAL_VALUE_CHANGED));
            }
            head = link.asHead();
        }
        return Optional.empty();
    }

    private static boolean intact(@Nullable PersonalValue value) {
        return value == null || value.intact();
    }

    /** Every text with its length before it, so that no two entries have the same content. */
    private static byte[] content(long position, String before, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeLong(position);
            text(out, before);
            text(out, entry.id().toString());
            text(out, entry.source());
            text(out, entry.action());
            text(out, entry.actor().kind());
            text(out, entry.actor().id());
            text(out, entry.actor().onBehalfOf());
            text(out, entry.workspaceId() == null ? null : entry.workspaceId().toString());
            text(out, entry.topic());
            text(out, entry.seq() == null ? null : entry.seq().toString());
            text(out, entry.traceId());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            text(out, entry.data());
            text(out, hashOf(entry.address()));
            text(out, hashOf(entry.agent()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static @Nullable String hashOf(@Nullable PersonalValue value) {
        return value == null ? null : value.hash();
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
