package tools.dashboard.api.files;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.api.files.Discards.Order;
import tools.dashboard.api.files.domain.Contents;
import tools.dashboard.api.files.domain.Files;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.jackson.databind.json.JsonMapper;

/** Deletes contents that no file refers to, a bounded number in one run. */
@Service
class DiscardContents implements JobHandler {

    private static final int AT_ONCE = 200;

    private final Files files;
    private final Contents contents;
    private final Discards discards;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    DiscardContents(
            Files files, Contents contents, Discards discards, TransactionOperations transactions, JsonMapper json) {
        this.files = files;
        this.contents = contents;
        this.discards = discards;
        this.transactions = transactions;
        this.json = json;
    }

    /** How many contents went. */
    record Discarded(int contents) {}

    @Override
    public JobKind kind() {
        return Discards.KIND;
    }

    @Override
    public Discarded run(RunningJob job) {
        var order = json.treeToValue(job.payload(), Order.class);
        List<String> keys = contents.keys(order.prefix(), order.after(), AT_ONCE);
        if (keys.isEmpty()) {
            return new Discarded(0);
        }
        Set<String> wanted = transactions.execute(_ -> files.referredTo(keys));
        var orphans = keys.stream().filter(key -> !wanted.contains(key)).toList();
        orphans.forEach(contents::delete);
        if (keys.size() == AT_ONCE) {
            transactions.executeWithoutResult(_ -> discards.goOn(order, keys.getLast()));
        }
        return new Discarded(orphans.size());
    }
}
