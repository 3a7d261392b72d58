package tools.dashboard.api.tasks.api;

import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Change;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells a field that is left out (no change) from one that is null (emptied). */
class ChangeDeserializer extends ValueDeserializer<Change<?>> {

    private final @Nullable JavaType content;

    ChangeDeserializer() {
        this(null);
    }

    private ChangeDeserializer(@Nullable JavaType content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new ChangeDeserializer(property.getType().containedType(0));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Change.to(context.readValue(parser, content));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Change<?> getAbsentValue(DeserializationContext context) {
        return Change.none();
    }
}
