package tools.dashboard.worker.mail.domain;

/**
 * A mail ready to leave.
 *
 * @param messageId the same for every attempt, so that mailboxes can tell a second copy
 */
public record Mail(String to, String messageId, Letter letter) {}
