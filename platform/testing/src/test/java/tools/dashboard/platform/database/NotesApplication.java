package tools.dashboard.platform.database;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** The smallest service with a schema: one table of notes, each of which only its owner sees. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan("tools.dashboard.platform.rowsecurity")
public class NotesApplication {}
