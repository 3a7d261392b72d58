/** The platform's own way to speak: JSON over {@code /ws/}, as docs/asyncapi.yaml describes it. */
@NullMarked
package tools.dashboard.websocket.json;

import org.jspecify.annotations.NullMarked;
