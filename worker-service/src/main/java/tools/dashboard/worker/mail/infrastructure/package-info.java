/** Templates, SMTP and the ledger of mails in Postgres. */
@NullMarked
package tools.dashboard.worker.mail.infrastructure;

import org.jspecify.annotations.NullMarked;
