/** The words of the protocol: what a client may say, and what it is told (docs/asyncapi.yaml). */
@NullMarked
package tools.dashboard.websocket.protocol;

import org.jspecify.annotations.NullMarked;
