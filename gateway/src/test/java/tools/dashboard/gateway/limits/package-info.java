@NullMarked
package tools.dashboard.gateway.limits;

import org.jspecify.annotations.NullMarked;
