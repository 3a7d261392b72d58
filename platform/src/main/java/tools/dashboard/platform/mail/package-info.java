/** Mails that the worker sends. */
@NullMarked
package tools.dashboard.platform.mail;

import org.jspecify.annotations.NullMarked;
