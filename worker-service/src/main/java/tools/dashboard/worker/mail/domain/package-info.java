/** What a mail is, which may go now, and what a mail server can answer. */
@NullMarked
package tools.dashboard.worker.mail.domain;

import org.jspecify.annotations.NullMarked;
