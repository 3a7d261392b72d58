package tools.dashboard.worker.mail.domain;

/** What a template became. */
public record Letter(String subject, String text, String html) {}
