@NullMarked
package tools.dashboard.gateway.sockets;

import org.jspecify.annotations.NullMarked;
