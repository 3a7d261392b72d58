package tools.dashboard.api.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.stores.WithStores;

/** The service as it runs, on a port of its own and on real stores; nobody is at the other services' addresses. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithStores({Store.POSTGRES, Store.REDIS, Store.CASSANDRA, Store.S3})
@Import(TestWiring.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ApiTest {}
