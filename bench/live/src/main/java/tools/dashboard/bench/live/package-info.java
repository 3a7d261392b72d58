/** The load program of {@code ./td bench live}: sockets by the thousand, and what they are told. */
@NullMarked
package tools.dashboard.bench.live;

import org.jspecify.annotations.NullMarked;
