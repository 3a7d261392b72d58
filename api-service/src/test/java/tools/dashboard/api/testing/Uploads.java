package tools.dashboard.api.testing;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** Sends files as browsers do. */
public final class Uploads {

    private final ApiClient api;

    public Uploads(ApiClient api) {
        this.api = api;
    }

    public Answer attach(Somebody somebody, String path, String name, String content) {
        return attach(somebody, path, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Answer attach(Somebody somebody, String path, String name, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return Answer.to(api.as(somebody)
                .post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts));
    }

    /** A download, which is no JSON. */
    public Answer download(Somebody somebody, String path) {
        return Answer.to(api.as(somebody).get().uri(path).accept(MediaType.ALL));
    }
}
