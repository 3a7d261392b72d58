package tools.dashboard.api.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CqlMigrationTests {

    @Test
    void aStatementEndsWithASemicolonAtTheEndOfALine() {
        var migration = CqlMigration.of("V202611210800__two.cql", """
                -- a comment; with a semicolon
                create table if not exists one (
                    id uuid primary key, note text
                );
                insert into one (id, note) values (uuid(), 'a; b');
                """);

        assertThat(migration.statements())
                .containsExactly(
                        "create table if not exists one (\n    id uuid primary key, note text\n)",
                        "insert into one (id, note) values (uuid(), 'a; b')");
    }

    @Test
    void aFileWithAnotherNameIsRefused() {
        assertThatThrownBy(() -> CqlMigration.of("two.cql", "")).hasMessageContaining("two.cql");
    }

    @Test
    void aChangedFileShows() {
        var before = CqlMigration.of("V202611210800__two.cql", "create table one (id uuid primary key);");
        var after = CqlMigration.of("V202611210800__two.cql", "create table one (id text primary key);");

        assertThat(after.checksum()).isNotEqualTo(before.checksum());
    }
}
