package tools.dashboard.platform.contract;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The registry's last answer on disk, for starts at which the registry is away. */
final class LastKnownContracts {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnownContracts.class);

    private final Path file;
    private final JsonMapper json;

    LastKnownContracts(Path folder, JsonMapper json) {
        this.file = folder.resolve("contracts.json");
        this.json = json;
    }

    Optional<RegisteredServices> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), RegisteredServices.class));
        } catch (IOException | JacksonException broken) {
            LOG.warn("{} cannot be read and is left out until the registry answers", file);
            return Optional.empty();
        }
    }

    void write(RegisteredServices services) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "contracts", ".json");
            Files.write(fresh, json.writeValueAsBytes(services));
            move(fresh);
        } catch (IOException failed) {
            LOG.warn("The contracts of others cannot be kept in {}: {}", file, failed.getMessage());
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
