package tools.dashboard.auth.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Looks people up by id, for those who may know them. */
@Service
public class FindPeople {

    private final Accounts accounts;
    private final ActingTransactions transactions;

    FindPeople(Accounts accounts, ActingTransactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** Those that exist, in no order. */
    public List<Person> withIds(Set<UUID> ids) {
        return transactions.readAsSystem(
                () -> accounts.withIds(ids).stream().map(Person::of).toList());
    }

    public Optional<Person> withId(UUID id) {
        return transactions.readAsSystem(() -> accounts.withId(id)).map(Person::of);
    }
}
