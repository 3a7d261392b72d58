package tools.dashboard.local;

import tools.dashboard.local.command.Commands;

/** What the script td runs. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
