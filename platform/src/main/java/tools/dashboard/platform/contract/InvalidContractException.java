package tools.dashboard.platform.contract;

/** A feature.yaml that cannot be used; the message names it. */
public final class InvalidContractException extends RuntimeException {
    InvalidContractException(String message) {
        super(message);
    }
}
