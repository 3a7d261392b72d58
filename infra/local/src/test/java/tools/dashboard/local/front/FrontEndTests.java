package tools.dashboard.local.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Ports;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Kept;

/** A small server stands in for the front ends: it takes its words from a package, its build and the shared code. */
@Timeout(60)
class FrontEndTests {
    private static final String SERVER = """
            import { createServer } from "node:http";
            import { readFileSync } from "node:fs";
            import greeting from "greeting";
            import { shared } from "../front-shared/src/shared.js";
            const env = process.env;
            createServer((request, response) => {
              const build = readFileSync(new URL("./build/server/index.js", import.meta.url), "utf8");
              response.end([greeting, shared, build, env.GATEWAY_URL, env.PUBLIC_BASE_URL, env.NODE_ENV].join(" "));
            }).listen(Number(env.PORT), env.HOST);
            """;

    private final Path root;
    private final Home home;
    private final Ports ports = Ports.free();
    private final Component component;
    private final Kept kept;

    FrontEndTests(@TempDir Path directory) {
        root = directory;
        home = new Home(directory, directory.resolve(".td"));
        home.create();
        component = FrontEnds.components(home, ports, Map.of("PUBLIC_BASE_URL", "http://tools.example"))
                .getFirst();
        kept = new Kept(component, home, progress -> {});
    }

    @BeforeEach
    void build() throws IOException {
        write("package-lock.json", "{}");
        write("node_modules/greeting/package.json", "{\"type\": \"module\", \"main\": \"index.js\"}");
        write("node_modules/greeting/index.js", "export default 'hello';");
        write("front-shared/package.json", "{\"type\": \"module\"}");
        write("front-shared/src/shared.js", "export const shared = 'shared';");
        write("front-public/package.json", "{\"type\": \"module\"}");
        write("front-public/server.js", SERVER);
        write("front-public/build/server/index.js", "first");
        Files.createDirectories(FrontEnds.node(home));
        Files.createSymbolicLink(FrontEnds.node(home).resolve("node"), Programs.required("node", "nodejs"));
    }

    @AfterEach
    void stop() {
        kept.retire();
    }

    @Test
    void servesWithThePackagesOfTheRepositoryAndKnowsTheGateway() throws Exception {
        kept.start();
        kept.awaitReady();

        assertThat(page())
                .isEqualTo("hello shared first http://127.0.0.1:%d http://tools.example production", ports.gateway());
    }

    @Test
    void aBuildChangesNothingUnderARunningFrontEnd() throws Exception {
        kept.start();
        kept.awaitReady();
        assertThat(component.outdated()).isFalse();

        write("front-public/build/server/index.js", "second");

        assertThat(page()).contains("first");
        assertThat(component.outdated()).isTrue();
        kept.restart();
        assertThat(page()).contains("second");
        assertThat(component.outdated()).isFalse();
    }

    @Test
    void onlyTheNewestCopiesAreKept() throws Exception {
        for (var build : new String[] {"one", "two", "three"}) {
            write("front-public/build/server/index.js", build);
            component.prepare();
        }

        try (var copies = Files.list(home.frontEnds().resolve("front-public"))) {
            assertThat(copies).hasSize(2);
        }
    }

    @Test
    void whatWasNotBuiltIsNamed() throws IOException {
        Files.delete(root.resolve("front-public/build/server/index.js"));
        Files.delete(root.resolve("front-public/build/server"));

        assertThatThrownBy(component::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("front-public/build/server is not there");
    }

    private String page() throws IOException {
        try (var in = URI.create(component.address()).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
