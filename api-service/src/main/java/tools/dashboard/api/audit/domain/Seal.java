package tools.dashboard.api.audit.domain;

/** Seals what a link of the chain says, with a key that is not in the database. Thread-safe. */
public interface Seal {

    /** A message authentication code of 32 bytes, in hexadecimal digits. */
    String of(byte[] content);

    /** Whether the code was made of this content, with today's key or a former one. */
    boolean matches(String code, byte[] content);
}
