package tools.dashboard.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads what is given, takes what is left out for null, and refuses null itself. */
final class GivenDeserializer extends ValueDeserializer<Object> {

    private final @Nullable JavaType type;

    GivenDeserializer() {
        this(null);
    }

    private GivenDeserializer(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new GivenDeserializer(property.getType());
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return context.readValue(parser, type);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return context.reportInputMismatch(type, "null is not a value of this field");
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
