/** For services that run on Reactor Netty. */
@NullMarked
package tools.dashboard.platform.reactive;

import org.jspecify.annotations.NullMarked;
