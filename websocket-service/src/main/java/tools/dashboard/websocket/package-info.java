/** Live delivery: who watches which topic, and what they have not seen yet. */
@NullMarked
package tools.dashboard.websocket;

import org.jspecify.annotations.NullMarked;
