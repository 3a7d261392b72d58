package tools.dashboard.testing.stores;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.dashboard.local.store.Store;

/**
 * Gives a Spring test the named stores and every setting that a service asks for. The test's own properties may
 * override the settings; the addresses of the stores stand.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithStores {

    Store[] value();
}
