package tools.dashboard.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;
import tools.dashboard.local.machine.PortHolder;
import tools.dashboard.local.machine.Programs;
import tools.dashboard.local.process.Command;
import tools.dashboard.local.process.Component;
import tools.dashboard.local.process.Launch;

/** Maildev: takes every mail and shows it on a page. */
final class MailStore implements Component {
    private final Home home;
    private final int smtp;
    private final int page;

    MailStore(Home home, int smtp, int page) {
        this.home = home;
        this.smtp = smtp;
        this.page = page;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Integer> ports() {
        return List.of(smtp, page);
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + page;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home.data("mail").resolve("messages"));
            Files.createDirectories(home.library("mail"));
            var lock = home.root().resolve("infra/local/mail/package-lock.json");
            var installed = home.library("mail").resolve("installed-lock.json");
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                install();
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw CannotStart.because("preparing the mail server", e);
        }
    }

    private void install() throws IOException {
        for (var file : List.of("package.json", "package-lock.json")) {
            Files.copy(
                    home.root().resolve("infra/local/mail").resolve(file),
                    home.library("mail").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var npm = Programs.required("npm", "npm").toString();
        Command.run(
                "Installing the mail server with npm",
                new Launch(List.of(npm, "ci", "--omit=dev", "--no-audit", "--no-fund"), Map.of(), home.library("mail")),
                home.log("libraries"));
    }

    @Override
    public Launch launch() {
        Path program = home.library("mail").resolve("node_modules/maildev/bin/maildev");
        return new Launch(
                List.of(
                        Programs.required("node", "nodejs").toString(),
                        "--max-old-space-size=64",
                        program.toString(),
                        "--ip=127.0.0.1",
                        "--smtp=" + smtp,
                        "--web=" + page,
                        "--mail-directory=" + home.data("mail").resolve("messages"),
                        "--silent"),
                Map.of(),
                home.data("mail"));
    }

    @Override
    public boolean ready() {
        return PortHolder.answers("127.0.0.1", smtp) && PortHolder.answers("127.0.0.1", page);
    }
}
