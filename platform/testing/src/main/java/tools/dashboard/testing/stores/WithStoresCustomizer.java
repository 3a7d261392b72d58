package tools.dashboard.testing.stores;

import java.util.HashMap;
import java.util.Set;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.database.StatementCounter;

/** Equal for equal stores, so that tests that ask for the same share a context. */
record WithStoresCustomizer(Set<Store> stores) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        var found = TestStores.of(stores);
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test stores", new HashMap<>(found.addresses())));
        sources.addLast(new MapPropertySource("test settings", new HashMap<>(TestSettings.defaults())));
        if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
            registry.registerBeanDefinition("statementCounter", new RootBeanDefinition(StatementCounter.class));
        }
    }
}
