/** A node under test, its clients, and the two services that it asks. */
@NullMarked
package tools.dashboard.websocket.testing;

import org.jspecify.annotations.NullMarked;
