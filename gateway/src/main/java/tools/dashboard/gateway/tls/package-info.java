/** HTTPS beside plain HTTP: the same door, with the operator's certificate or one of the gateway's own making. */
@NullMarked
package tools.dashboard.gateway.tls;

import org.jspecify.annotations.NullMarked;
