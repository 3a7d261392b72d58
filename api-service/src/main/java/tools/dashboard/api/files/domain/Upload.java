package tools.dashboard.api.files.domain;

import java.io.IOException;
import java.io.InputStream;

/**
 * What somebody sends.
 *
 * @param size in bytes
 * @param content can be opened more than once
 */
public record Upload(FileName name, long size, Source content) {

    /** Where the bytes come from. Whoever opens it closes it. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public ContentType type() throws IOException {
        try (InputStream bytes = content.open()) {
            return ContentType.of(bytes.readNBytes(ContentType.HEAD));
        }
    }
}
