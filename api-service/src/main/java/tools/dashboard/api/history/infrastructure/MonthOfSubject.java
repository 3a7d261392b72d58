package tools.dashboard.api.history.infrastructure;

import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.Subject;

/** @param month as {@code HistoryEntry.Moment} has it */
record MonthOfSubject(Subject subject, int month) {

    static MonthOfSubject of(Subject subject, HistoryEntry entry) {
        return new MonthOfSubject(subject, entry.moment().month());
    }
}
