@NullMarked
package tools.dashboard.gateway.sessions;

import org.jspecify.annotations.NullMarked;
