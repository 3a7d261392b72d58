package tools.dashboard.api.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTests {

    private final Chain chain = new Chain(new Seal() {
        @Override
        public String of(byte[] content) {
            return HexFormat.of().formatHex(content);
        }

        @Override
        public boolean matches(String code, byte[] content) {
            return code.equals(of(content));
        }
    });

    private final List<Link> written =
            chain.extend(Head.NONE, List.of(entry("one", null), entry("two", null), entry("three", null)));

    @Test
    void whatWasWrittenHasNoFault() {
        assertThat(chain.firstFault(Head.NONE, written)).isEmpty();
    }

    @Test
    void aChainGoesOnWhereItEnded() {
        var more = chain.extend(written.getLast().asHead(), List.of(entry("four", null)));

        assertThat(more).extracting(Link::position).containsExactly(4L);
        assertThat(chain.firstFault(written.getLast().asHead(), more)).isEmpty();
    }

    @Test
    void anEntryThatSaysSomethingElseIsNamed() {
        var changed = new ArrayList<>(written);
        changed.set(1, new Link(2, entry("other", null), written.get(1).hash()));

        assertThat(chain.firstFault(Head.NONE, changed)).contains(new Fault(2, Fault.Kind.CHANGED));
    }

    @Test
    void anEntryThatIsGoneIsNamed() {
        assertThat(chain.firstFault(Head.NONE, List.of(written.get(0), written.get(2))))
                .contains(new Fault(2, Fault.Kind.REMOVED));
    }

    @Test
    void entriesThatChangedPlacesAreNamedByTheFirst() {
        var swapped = List.of(
                written.get(0),
                new Link(2, written.get(2).entry(), written.get(2).hash()),
                new Link(3, written.get(1).entry(), written.get(1).hash()));

        assertThat(chain.firstFault(Head.NONE, swapped)).contains(new Fault(2, Fault.Kind.CHANGED));
    }

    @Test
    void anErasedValueIsNoFaultAndAnotherOneIs() {
        var link = chain.extend(Head.NONE, List.of(entry("one", PersonalValue.of("salt", "192.0.2.7"))))
                .getFirst();
        String hash = hashOf(link);

        assertThat(chain.firstFault(Head.NONE, List.of(with(link, new PersonalValue(hash, null, null)))))
                .isEmpty();
        assertThat(chain.firstFault(Head.NONE, List.of(with(link, new PersonalValue(hash, "salt", "192.0.2.8")))))
                .contains(new Fault(1, Fault.Kind.PERSONAL_VALUE_CHANGED));
        assertThat(chain.firstFault(Head.NONE, List.of(with(link, PersonalValue.of("salt", "192.0.2.8")))))
                .contains(new Fault(1, Fault.Kind.CHANGED));
    }

    private static String hashOf(Link link) {
        PersonalValue address = link.entry().address();
        return address == null ? "" : address.hash();
    }

    private static Link with(Link link, PersonalValue address) {
        return new Link(link.position(), entry("one", address), link.hash());
    }

    private static AuditEntry entry(String word, @Nullable PersonalValue address) {
        return new AuditEntry(
                UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)),
                "api-service",
                "note.written",
                new AuditActor("user", "somebody", null),
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                "{\"word\":\"%s\"}".formatted(word),
                address,
                null);
    }
}
