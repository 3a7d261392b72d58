package tools.dashboard.platform.web;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * On a field of a change (JSON merge patch): left out, what it is about stays as it is, and the component is null. Null
 * would mean to take it away, which this field does not allow: it is refused with 400.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = GivenDeserializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface KeptUnlessGiven {}
