package tools.dashboard.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Allows a {@link PageRequest} longer pages than {@link PageRequest#HIGHEST_LIMIT}, where a screen shows all at once. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface HighestLimit {

    /** At most {@link PageRequest#MOST}. */
    int value();
}
