/** A small service that shows what every service gets from the platform over HTTP. */
@NullMarked
package tools.dashboard.platform.http;

import org.jspecify.annotations.NullMarked;
