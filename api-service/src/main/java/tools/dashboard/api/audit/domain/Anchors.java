package tools.dashboard.api.audit.domain;

import java.util.List;

/** Links noted outside of the database, by which a chain shows that was cut at its end. */
public interface Anchors {

    /** Oldest first. */
    List<Head> all();

    void add(Head head);
}
