package club.parcours.files;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.outbound.KnownHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Where files are, as the operator chose: in the data folder, or in a bucket. What was not chosen is never loaded. */
@ApplicationScoped
class StorageChoice {
    @Inject
    ClubConfig config;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @throws IllegalStateException if a bucket was chosen and something about it is missing */
    @Produces
    @Singleton
    Storage storage() {
        return config.filesS3Endpoint.isEmpty() ? new DiskStorage(config.dataDir.resolve("files"), ids) : bucket();
    }

    /** What cannot be used stops the start, not the first upload. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start, Storage chosen) {
        if (chosen instanceof S3Storage bucket) {
            bucket.mustOpen();
        }
    }

    private S3Storage bucket() {
        return new S3Storage(new KnownHost(config.filesS3Endpoint.orElseThrow(), S3Storage.LARGEST),
                new S3Signature(set(config.filesS3Key, "KEY"), set(config.filesS3Secret, "SECRET"), config.filesS3Region),
                set(config.filesS3Bucket, "BUCKET"), clock);
    }

    private static String set(Optional<String> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("CLUB_FILES_S3_" + name + " is not set"));
    }
}
