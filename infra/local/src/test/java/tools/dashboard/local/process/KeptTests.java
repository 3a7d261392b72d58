package tools.dashboard.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

@Timeout(60)
class KeptTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final List<Kept> started = new java.util.ArrayList<>();

    KeptTests(@TempDir Path directory) {
        home = new Home(directory, directory.resolve(".td"));
        home.create();
    }

    @AfterEach
    void stopAll() {
        started.forEach(Kept::retire);
    }

    @Test
    void aProcessThatDiedIsStartedAgain() throws InterruptedException {
        var kept = start(new ScriptComponent("sleeper", home.directory(), "exec sleep 1000"));
        kept.awaitReady();
        long first = kept.snapshot().pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> kept.snapshot().state() == State.READY
                        && kept.snapshot().pid() != first
                        && kept.snapshot().restarts() == 1);
    }

    @Test
    void aProcessThatWasStoppedStaysDownUntilItIsStarted() throws InterruptedException {
        var kept = start(new ScriptComponent("sleeper", home.directory(), "exec sleep 1000"));
        kept.awaitReady();
        kept.stop();
        assertThat(kept.snapshot().state()).isEqualTo(State.STOPPED);

        kept.start();
        kept.awaitReady();

        assertThat(kept.snapshot().state()).isEqualTo(State.READY);
    }

    @Test
    void aProcessSharesItsTimeWithNoOther() throws Exception {
        var kept = start(new ScriptComponent("sleeper", home.directory(), "exec sleep 1000"));
        kept.awaitReady();
        long pid = kept.snapshot().pid();

        // proc(5): the sixth field is the session.
        await().atMost(PATIENCE)
                .until(() -> Files.readString(Path.of("/proc/" + pid + "/stat"))
                        .split(" ")[5]
                        .equals(Long.toString(pid)));
    }

    @Test
    void stoppingLeavesNoChildBehind() throws InterruptedException {
        var kept = start(new ScriptComponent("parent", home.directory(), "sleep 1000 & sleep 1000 & wait"));
        kept.awaitReady();
        var parent = ProcessHandle.of(kept.snapshot().pid()).orElseThrow();
        await().atMost(PATIENCE).until(() -> parent.descendants().count() == 2);
        var children = parent.descendants().toList();

        kept.stop();

        assertThat(parent.isAlive()).isFalse();
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aProcessThatIgnoresTheRequestToStopIsKilled() throws InterruptedException {
        var kept = start(new ScriptComponent("stubborn", home.directory(), "trap '' TERM; while :; do sleep 1; done"));
        kept.awaitReady();
        var process = ProcessHandle.of(kept.snapshot().pid()).orElseThrow();

        kept.stop();

        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Test
    void aFailedStartSaysWhatTheProcessSaidLast() {
        var kept = start(new ScriptComponent(
                "broken", home.directory(), "echo 'cannot open the vault'; exit 7", List.of(), () -> false));

        assertThatThrownBy(kept::awaitReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("broken stopped with exit code 7")
                .hasMessageContaining("cannot open the vault")
                .hasMessageContaining("broken.log");
    }

    @Test
    void aRetiredProcessIsNeverStartedAgain() throws InterruptedException {
        var kept = start(new ScriptComponent("sleeper", home.directory(), "exec sleep 1000"));
        kept.awaitReady();

        kept.retire();
        kept.start();

        assertThat(kept.snapshot().state()).isEqualTo(State.STOPPED);
    }

    private Kept start(Component component) {
        var kept = new Kept(component, home, line -> {});
        started.add(kept);
        kept.start();
        return kept;
    }
}
