package tools.dashboard.worker.mail.infrastructure;

import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.worker.mail.domain.DeclaredMails;

/** What the last known contracts say of mails. */
final class ContractMails implements DeclaredMails {

    private final Contracts contracts;

    ContractMails(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Declared find(String template) {
        String tool = template.substring(0, Math.max(0, template.indexOf('/')));
        return contracts.all().stream()
                .filter(contract -> contract.id().equals(tool))
                .findFirst()
                .map(contract -> in(contract, template))
                .orElse(Declared.UNKNOWN);
    }

    private static Declared in(Contract contract, String template) {
        if (contract.mails().isEmpty()) {
            return Declared.UNKNOWN;
        }
        return contract.mails().stream()
                .filter(mail -> mail.template().equals(template))
                .findFirst()
                .map(mail -> mail.unsubscribe() ? Declared.OPTIONAL : Declared.NECESSARY)
                .orElse(Declared.NOT_THERE);
    }
}
