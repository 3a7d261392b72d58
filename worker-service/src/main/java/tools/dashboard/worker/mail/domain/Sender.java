package tools.dashboard.worker.mail.domain;

/** @param domain of the address that the platform's mail comes from */
public record Sender(String domain) {}
