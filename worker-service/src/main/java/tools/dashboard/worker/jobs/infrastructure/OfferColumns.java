package tools.dashboard.worker.jobs.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Lane;

/** What {@link LeaseStatement} is told of each kind, as arrays of equal length. */
record OfferColumns(List<Offer> offers, Turns turns) {

    record Offer(Lane lane, KindLimits limits) {}

    static OfferColumns of(List<Lane> lanes, Turns turns) {
        var offers = new ArrayList<Offer>();
        lanes.forEach(lane -> lane.kinds().forEach(limits -> offers.add(new Offer(lane, limits))));
        return new OfferColumns(offers, turns);
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("kinds", column(String[]::new, offer -> offer.limits.kind()))
                .param("lanes", column(String[]::new, offer -> offer.lane.name()))
                .param("slots", column(Integer[]::new, offer -> offer.lane.free()))
                .param("most", column(Integer[]::new, offer -> offer.limits.most()))
                .param("ofWorkspace", column(Integer[]::new, offer -> offer.limits.ofWorkspace()))
                .param("ofWorkspaceHere", column(Integer[]::new, offer -> offer.lane.ofWorkspace()))
                .param(
                        "after",
                        column(
                                String[]::new,
                                offer -> turns.after(offer.limits.kind()).toString()));
    }

    private <T> T[] column(IntFunction<T[]> array, Function<Offer, T> value) {
        return offers.stream().map(value).toArray(array);
    }
}
