package tools.dashboard.local.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.front.FrontEnds;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Launch;

/** The front ends, which are npm workspaces. */
record NpmWorkshop(Home home) implements Workshop {
    @Override
    public List<String> programs() {
        return FrontEnds.workspaces();
    }

    @Override
    public Path sources(String workspace) {
        return home.root().resolve(workspace);
    }

    @Override
    public Path sharedSources() {
        return home.root().resolve(FrontEnds.SHARED);
    }

    @Override
    public void build(List<String> workspaces) {
        run(List.of("run", "generate", "-w", FrontEnds.SHARED, "--if-present"));
        var build = new ArrayList<>(List.of("run", "build"));
        workspaces.forEach(workspace -> build.addAll(List.of("-w", workspace)));
        run(build);
    }

    private void run(List<String> arguments) {
        var command = new ArrayList<>(List.of(Programs.required("npm", "npm").toString()));
        command.addAll(arguments);
        var path = FrontEnds.node(home) + File.pathSeparator + System.getenv().getOrDefault("PATH", "");
        Command.run("Building", new Launch(command, Map.of("PATH", path), home.root()), home.log("build"));
    }
}
