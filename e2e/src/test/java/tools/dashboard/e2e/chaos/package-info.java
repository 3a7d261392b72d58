/** Parts die, freeze and lose each other while many work; a ledger of unique ids says what became of each write. */
@NullMarked
package tools.dashboard.e2e.chaos;

import org.jspecify.annotations.NullMarked;
