/** Sends the platform's mail: rendered from templates, within the limits, once. */
@NullMarked
package tools.dashboard.worker.mail;

import org.jspecify.annotations.NullMarked;
