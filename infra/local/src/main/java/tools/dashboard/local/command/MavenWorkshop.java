package tools.dashboard.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Launch;
import tools.dashboard.local.service.Services;

/** The services, which are Maven modules. */
record MavenWorkshop(Home home) implements Workshop {
    @Override
    public List<String> programs() {
        return Services.modules();
    }

    @Override
    public Path sources(String module) {
        return home.root().resolve(module).resolve("src/main");
    }

    @Override
    public Path sharedSources() {
        return home.root().resolve("platform/src");
    }

    @Override
    public void build(List<String> modules) {
        var command = new ArrayList<>(List.of(Programs.required("mvn", "maven").toString(), "-q", "-B", "-am", "-pl"));
        command.add(String.join(",", modules));
        for (var skipped : List.of("maven.test.skip", "spotless.check.skip", "mdep.analyze.skip", "cyclonedx.skip")) {
            command.add("-D" + skipped);
        }
        command.add("package");
        Command.run("Building", new Launch(command, Map.of(), home.root()), home.log("build"));
    }
}
