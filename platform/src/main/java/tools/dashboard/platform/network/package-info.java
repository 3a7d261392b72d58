/** Addresses of the network, and whom they stand for. */
@NullMarked
package tools.dashboard.platform.network;

import org.jspecify.annotations.NullMarked;
