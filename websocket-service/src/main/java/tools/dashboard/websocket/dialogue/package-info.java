/** One person's socket: admission, limits, subscriptions, and losing them with the right to them. */
@NullMarked
package tools.dashboard.websocket.dialogue;

import org.jspecify.annotations.NullMarked;
