package tools.dashboard.api.files.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.dashboard.api.files.domain.ContentType;
import tools.dashboard.api.files.domain.Contents;
import tools.dashboard.api.files.domain.Upload;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Contents in an S3 bucket, which is made when it is missing. While S3 is down, every call ends in a 503. */
@Component
class S3Contents implements Contents {

    private static final Logger LOG = LoggerFactory.getLogger(S3Contents.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final ObjectProvider<S3Client> s3;
    private final String bucket;

    S3Contents(ObjectProvider<S3Client> s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    @Override
    public void put(String objectKey, Upload upload, ContentType type) {
        reach(client -> {
            try {
                put(client, objectKey, upload, type);
            } catch (NoSuchBucketException firstOfAll) {
                makeBucket(client);
                put(client, objectKey, upload, type);
            }
            return objectKey;
        });
    }

    @Override
    public Optional<InputStream> open(String objectKey) {
        return reach(client -> {
            try {
                return Optional.of(client.getObject(get -> get.bucket(bucket).key(objectKey)));
            } catch (NoSuchKeyException | NoSuchBucketException missing) {
                LOG.error("The content of a file is missing: {}", objectKey);
                return Optional.empty();
            }
        });
    }

    @Override
    public List<String> keys(String prefix, String after, int limit) {
        return reach(client -> {
            try {
                return client
                        .listObjectsV2(list -> list.bucket(bucket)
                                .prefix(prefix)
                                .startAfter(after.isEmpty() ? null : after)
                                .maxKeys(limit))
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList();
            } catch (NoSuchBucketException nothingYet) {
                return List.of();
            }
        });
    }

    @Override
    public void delete(String objectKey) {
        reach(client -> client.deleteObject(delete -> delete.bucket(bucket).key(objectKey)));
    }

    /** @throws SdkException when the bucket's server does not answer */
    void check() {
        try {
            s3.getObject().headBucket(head -> head.bucket(bucket));
        } catch (NoSuchBucketException notYet) {
            LOG.debug("The bucket {} will be made with the first file", bucket);
        }
    }

    private void put(S3Client client, String objectKey, Upload upload, ContentType type) {
        var body = RequestBody.fromContentProvider(() -> bytes(upload), upload.size(), type.mediaType());
        client.putObject(put -> put.bucket(bucket).key(objectKey), body);
    }

    private void makeBucket(S3Client client) {
        try {
            client.createBucket(create -> create.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException anotherNodeWasFaster) {
            LOG.debug("The bucket {} is there by now", bucket);
        }
    }

    private <T> T reach(Function<S3Client, T> call) {
        try {
            return call.apply(s3.getObject());
        } catch (SdkException failed) {
            LOG.warn("S3 does not answer as it should: {}", failed.getMessage());
            throw ProblemException.of(ProblemType.UNAVAILABLE, "Files cannot be reached for the moment.", failed)
                    .retryAfter(TRY_AGAIN);
        }
    }

    private static InputStream bytes(Upload upload) {
        try {
            return upload.content().open();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
