package tools.dashboard.local.front;

import tools.dashboard.local.machine.Ports;

/** The programs that serve pages: the name is that of the npm workspace. */
enum FrontEnd {
    PUBLIC("front-public", "/app"),
    ADMIN("front-admin", "/admin");

    private final String workspace;
    private final String folder;

    FrontEnd(String workspace, String folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    String workspace() {
        return workspace;
    }

    /** Where its pages are, on its own port as behind the gateway. */
    String folder() {
        return folder;
    }

    int port(Ports ports) {
        return switch (this) {
            case PUBLIC -> ports.frontPublic();
            case ADMIN -> ports.frontAdmin();
        };
    }
}
