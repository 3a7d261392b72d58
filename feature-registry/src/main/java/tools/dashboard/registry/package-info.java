/** The service that knows which tools there are, what they promise, and whether they answer. */
@NullMarked
package tools.dashboard.registry;

import org.jspecify.annotations.NullMarked;
