package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.dashboard.local.machine.Home;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.ContractReader;
import tools.dashboard.platform.database.NotesTest;
import tools.jackson.databind.json.JsonMapper;

/** What docs/log.md shows is what is compiled here, and does what the page says. */
@NotesTest
@TestPropertySource(properties = "platform.database.schema=guided")
@Import({LogGuide.WriteNote.class, LogGuide.CountNotes.class})
class LogGuideTests {

    private final LogGuide.WriteNote writing;
    private final LogGuide.CountNotes counting;
    private final EventCursors cursors;
    private final LocalLog log;
    private final JsonMapper json;
    private final String page;

    @Autowired
    LogGuideTests(
            LogGuide.WriteNote writing,
            LogGuide.CountNotes counting,
            EventCursors cursors,
            LocalLog log,
            JsonMapper json)
            throws IOException {
        this.writing = writing;
        this.counting = counting;
        this.cursors = cursors;
        this.log = log;
        this.json = json;
        this.page = Files.readString(Home.findRoot().resolve("docs/log.md"));
    }

    @Test
    void theClassesOfThePageAreThoseThatAreTested() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java", LogGuide.class.getName().replace('.', '/') + ".java"));

        assertThat(blocks("java"))
                .hasSize(3)
                .allSatisfy(example ->
                        assertThat(words(source)).contains(words(example.replaceFirst("(?m)^class", "static class"))));
    }

    @Test
    void whatIsWrittenIsReadAndReadAgainFromTheStart() {
        UUID owner = UUID.randomUUID();
        var note = UUID.randomUUID();
        int before = counting.count();

        CurrentActor.run(Actor.user(owner, null, Set.of(), Set.of()), () -> writing.write(note, owner, "Buy brass"));

        eventually(() -> assertThat(counting.count()).isEqualTo(before + 1));
        CurrentActor.run(Actor.system("tests"), () -> cursors.restart(counting.name()));
        counting.fromTheStart();
        eventually(() -> assertThat(counting.count()).isEqualTo(before + 1));
    }

    @Test
    void anEventLooksAsThePageShowsIt() {
        UUID owner = UUID.randomUUID();
        var note = UUID.randomUUID();
        CurrentActor.run(Actor.user(owner, null, Set.of(), Set.of()), () -> writing.write(note, owner, "Buy brass"));
        var written = json.valueToTree(log.ofTopic(Topic.of("note", note), 0, 1).getFirst());
        var shown = json.readTree(blocks("json").getFirst());

        assertThat(json.treeToValue(shown, LoggedEvent.class).seq()).isEqualTo(1);
        assertThat(Set.copyOf(written.propertyNames()))
                .containsAll(Set.copyOf(shown.propertyNames()).stream()
                        .filter(name -> !name.equals("traceId"))
                        .toList());
    }

    @Test
    void theContractOfThePageIsOne() throws IOException {
        byte[] yaml = blocks("yaml").getFirst().getBytes(StandardCharsets.UTF_8);
        var reader = new ContractReader();

        Contract contract = reader.read(reader.document(new ByteArrayInputStream(yaml), "docs/log.md"), "docs/log.md");

        assertThat(contract.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("note.written");
            assertThat(event.version()).isEqualTo(1);
        });
    }

    private List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Without layout, which the formatter decides. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
