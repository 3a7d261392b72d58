package tools.dashboard.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Migrations found by their place, whichever folder or jar they are in. Flyway's own search would go through the whole
 * class path.
 */
final class MigrationScripts implements ResourceProvider {

    private final Map<String, LoadableResource> byName;

    private MigrationScripts(Map<String, LoadableResource> byName) {
        this.byName = byName;
    }

    static MigrationScripts find(Collection<String> patterns) {
        var found = new TreeMap<String, LoadableResource>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : patterns) {
                for (Resource resource : resolver.getResources(pattern)) {
                    var script = new Script(
                            String.valueOf(resource.getFilename()),
                            resource.getContentAsString(StandardCharsets.UTF_8),
                            resource.getDescription());
                    if (found.put(script.getFilename(), script) != null) {
                        throw new IllegalStateException("Two migrations are named " + script.getFilename());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A migration cannot be read", unreadable);
        }
        return new MigrationScripts(found);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return byName.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return byName.values().stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String text;
        private final String description;

        private Script(String name, String text, String description) {
            this.name = name;
            this.text = text;
            this.description = description;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return description;
        }

        @Override
        public @Nullable String getAbsolutePathOnDisk() {
            return null;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
