package tools.dashboard.worker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.stores.WithStores;

/** A test of the whole service, which all such tests share, beside {@link WorkerSurroundings}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@WithStores(Store.POSTGRES)
@ContextConfiguration(initializers = WorkerSurroundings.class)
public @interface WorkerTest {}
