package tools.dashboard.api.files.infrastructure;

import org.springframework.stereotype.Component;
import tools.dashboard.platform.health.Dependency;

/** Everything but files works without S3. */
@Component
class S3Dependency implements Dependency {

    private final S3Contents contents;

    S3Dependency(S3Contents contents) {
        this.contents = contents;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        contents.check();
    }
}
