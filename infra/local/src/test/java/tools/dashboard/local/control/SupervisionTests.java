package tools.dashboard.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.LearningComponent;
import tools.dashboard.local.process.PidFile;
import tools.dashboard.local.process.ScriptComponent;

@Timeout(60)
class SupervisionTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final Component store;

    SupervisionTests(@TempDir Path directory) {
        home = new Home(directory, directory.resolve(".td"));
        home.create();
        store = new ScriptComponent("store", directory, "exec sleep 1000");
    }

    @Test
    void startsEverythingAndLeavesNothingBehind() throws Exception {
        var service = new ScriptComponent("service", home.directory(), "exec sleep 1000");
        try (var running = new RunningSupervision(home, List.of(store), List.of(service))) {
            running.client().ask("up all", line -> {});
            var processes = running.processes();
            assertThat(processes).hasSize(2).allMatch(ProcessHandle::isAlive);
            assertThat(home.addresses()).exists();

            running.client().ask("down", line -> {});

            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(home.addresses()).doesNotExist();
        }
    }

    @Test
    void whatLetsAServiceStartFastIsMadeBehindTheFirstStart() throws Exception {
        var service = new LearningComponent("service", home.directory());
        try (var running = new RunningSupervision(home, List.of(store), List.of(service))) {
            running.client().ask("up all", line -> {});
            assertThat(service.trained())
                    .as("up does not wait for the training")
                    .isFalse();

            service.finishTraining();
            running.client().ask("trained", line -> {});

            assertThat(service.trained()).isTrue();
        }
    }

    @Test
    void theEndDoesNotWaitForATraining() throws Exception {
        var service = new LearningComponent("service", home.directory());
        try (var running = new RunningSupervision(home, List.of(store), List.of(service))) {
            running.client().ask("up all", line -> {});

            running.client().ask("down", line -> {});

            assertThat(service.trained()).isFalse();
            assertThat(running.processes()).isEmpty();
        }
    }

    @Test
    void aFailedStartStopsWhatHadStarted() throws Exception {
        var broken = new ScriptComponent("service", home.directory(), "exit 1", List.of(), () -> false);
        try (var running = new RunningSupervision(home, List.of(store), List.of(broken))) {
            assertThatThrownBy(() -> running.client().ask("up all", line -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("service stopped with exit code 1");

            assertThat(PidFile.in(home.run(""))).isEmpty();
        }
    }

    @Test
    void aPortInUseIsNamedWithItsHolder() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = holder.getLocalPort();
            var component = new ScriptComponent("store", home.directory(), "sleep 9", List.of(port), () -> true);
            try (var running = new RunningSupervision(home, List.of(component), List.of())) {
                assertThatThrownBy(() -> running.client().ask("up all", line -> {}))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("Port " + port)
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid())
                        .hasMessageContaining("TD_PORT_OFFSET");
            }
        }
    }

    @Test
    void aStartWhoseTerminalIsGoneIsGivenUp() throws Exception {
        var never = new ScriptComponent("service", home.directory(), "exec sleep 1000", List.of(), () -> false);
        try (var running = new RunningSupervision(home, List.of(store), List.of(never))) {
            try (var terminal = ControlSocket.connect(home)) {
                terminal.write(java.nio.ByteBuffer.wrap("up all\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                await().atMost(PATIENCE).until(() -> running.processes().size() == 2);
            }

            await().atMost(PATIENCE)
                    .until(() -> PidFile.in(home.run("")).findAny().isEmpty());
        }
    }

    @Test
    void whatAKilledSupervisorLeftIsStopped() throws IOException {
        var orphan = new ProcessBuilder("sleep", "1000").start();
        new PidFile(home.run("store.pid")).write(orphan.toHandle());

        assertThat(Supervisor.stopLeftovers(home)).isEqualTo(1);

        await().atMost(PATIENCE).until(() -> !orphan.isAlive());
        assertThat(PidFile.in(home.run(""))).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "1000").start();
        var file = home.run("store.pid");
        new PidFile(file).write(stranger.toHandle());
        Files.setLastModifiedTime(
                file,
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(Duration.ofHours(1))));

        assertThat(Supervisor.stopLeftovers(home)).isZero();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    /** A supervisor in this JVM. */
    private record RunningSupervision(ControlServer server, Supervision supervision, Thread thread, Home home)
            implements AutoCloseable {
        RunningSupervision(Home home, List<Component> stores, List<Component> services) throws IOException {
            this(home, new Progress(), stores, services);
        }

        private RunningSupervision(Home home, Progress progress, List<Component> stores, List<Component> services)
                throws IOException {
            this(
                    home,
                    new Supervision(
                            new Supervisor(home, stores, services, progress), progress, home, Map.of("A", "b")));
        }

        private RunningSupervision(Home home, Supervision supervision) throws IOException {
            this(new ControlServer(home, supervision), supervision, runner(supervision), home);
            thread.start();
        }

        private static Thread runner(Supervision supervision) {
            return new Thread(() -> {
                try {
                    supervision.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        ControlClient client() {
            return new ControlClient(home);
        }

        List<ProcessHandle> processes() {
            return PidFile.in(home.run(""))
                    .flatMap(file -> file.running().stream())
                    .toList();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            supervision.end();
            thread.join();
            server.close();
        }
    }
}
