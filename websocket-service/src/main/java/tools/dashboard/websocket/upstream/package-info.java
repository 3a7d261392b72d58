/** Questions to the services that own rights and logs, asked in batches and with short time-outs. */
@NullMarked
package tools.dashboard.websocket.upstream;

import org.jspecify.annotations.NullMarked;
