package tools.dashboard.worker.mail.domain;

/** What the contracts say of mails. */
public interface DeclaredMails {

    /** @param template {@code tool/name} */
    Declared find(String template);

    /** How a contract has a mail. */
    enum Declared {
        /** One that its reader cannot do without. */
        NECESSARY,
        /** One that needs a way out. */
        OPTIONAL,
        /** Its tool's contract is known, and has others. */
        NOT_THERE,
        /** Nobody said anything of its tool yet, or its tool is older than this part of contracts. */
        UNKNOWN
    }
}
