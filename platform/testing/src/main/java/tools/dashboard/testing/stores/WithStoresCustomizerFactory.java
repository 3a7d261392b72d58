package tools.dashboard.testing.stores;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import tools.dashboard.local.store.Store;

final class WithStoresCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        var asked = AnnotatedElementUtils.findMergedAnnotation(testClass, WithStores.class);
        return asked == null ? null : new WithStoresCustomizer(stores(asked));
    }

    private static Set<Store> stores(WithStores asked) {
        var stores = EnumSet.noneOf(Store.class);
        stores.addAll(List.of(asked.value()));
        return stores;
    }
}
