package tools.dashboard.api.files.domain;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The contents of files. Every call may take seconds and fail: never call it inside a transaction. */
public interface Contents {

    void put(String objectKey, Upload upload, ContentType type);

    /** Opens a content, which the caller closes; empty when there is none. */
    Optional<InputStream> open(String objectKey);

    /** Up to {@code limit} keys that begin with the prefix and come behind {@code after}. */
    List<String> keys(String prefix, String after, int limit);

    /** Deletes a content; there being none is fine. */
    void delete(String objectKey);
}
