package tools.dashboard.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.web.KeptUnlessGiven;
import tools.dashboard.platform.web.TakenAwayByNull;

/**
 * Says in the document what the code says: a component of a record is there, unless it is {@code @Nullable}; then it may
 * be null, or, where nulls are not written or not read, left out. Whether a nullable one may also be left out depends on
 * the direction: {@link PlatformConventions} knows it. A pattern of a few words is the list of them.
 */
final class NullnessConverter implements ModelConverter {

    private static final Pattern WORDS = Pattern.compile("[a-z_-]+(\\|[a-z_-]+)+");

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            describe(raw, model(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        Schema<?> defined = reference == null
                ? null
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? resolved : defined;
    }

    private static void describe(Class<?> raw, Schema<?> model) {
        @SuppressWarnings("rawtypes") // as swagger's model has it
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property != null) {
                listWords(property);
                if (!isNullable(component)) {
                    require(model, component.getName());
                } else if (!isLeftOut(component)) {
                    properties.put(component.getName(), orNull(property));
                }
            }
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.isAnnotationPresent(TakenAwayByNull.class);
    }

    /** Instead of being null. */
    private static boolean isLeftOut(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude inclusion = own == null ? component.getDeclaringRecord().getAnnotation(JsonInclude.class) : own;
        return component.isAnnotationPresent(KeptUnlessGiven.class)
                || (inclusion != null && inclusion.value() != JsonInclude.Include.ALWAYS);
    }

    static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().oneOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() == null && property.getType() != null) {
            property.addType(property.getType());
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        withNull(property);
        return property;
    }

    private static <T> void withNull(Schema<T> property) {
        List<T> known = property.getEnum();
        if (known != null && known.stream().noneMatch(Objects::isNull)) {
            List<T> all = new ArrayList<>(known);
            all.add(null);
            property.setEnum(all);
        }
    }

    @SuppressWarnings("unchecked") // a pattern is of texts
    private static void listWords(Schema<?> property) {
        String pattern = property.getPattern();
        if (pattern != null && WORDS.matcher(pattern).matches()) {
            ((Schema<String>) property).setEnum(List.of(pattern.split("\\|")));
            property.setPattern(null);
        }
    }
}
