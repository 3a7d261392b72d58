package tools.dashboard.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.stores.WithStores;

/** A test of the service of notes; all of them share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=notes-service",
            "platform.database.schema=notes",
            "platform.database.pool-size=52",
            "platform.database.acquire-timeout=60s",
            "platform.database.migrations=classpath*:notes/db/*.sql",
            "spring.jpa.open-in-view=false"
        })
@WithStores(Store.POSTGRES)
public @interface NotesTest {}
