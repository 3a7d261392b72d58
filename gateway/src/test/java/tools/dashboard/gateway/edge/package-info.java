@NullMarked
package tools.dashboard.gateway.edge;

import org.jspecify.annotations.NullMarked;
