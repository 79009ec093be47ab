package club.parcours.kernel;

import jakarta.enterprise.context.Dependent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything an operator can set, by environment variable {@code CLUB_…}; docs/reference/configuration.md says each one's
 * meaning. Defaults stand in META-INF/microprofile-config.properties. A value that cannot be read stops the deployment.
 */
@Dependent
@ConfigProperties(prefix = "club")
public class ClubConfig {
    /** Where browsers and platforms reach the tool: scheme, host, port, no path. */
    @ConfigProperty(name = "base-url")
    public URI baseUrl;

    /** Folder for the master key, the operator's token and files. */
    @ConfigProperty(name = "data-dir")
    public Path dataDir;

    /** Folder for editions of the curriculum; without it, {@code editions} in the data folder. */
    @ConfigProperty(name = "editions-dir")
    public Optional<Path> editionsDir;

    /** Folder for the list of who was erased; without it, {@code erased} in the data folder. */
    @ConfigProperty(name = "erased-dir")
    public Optional<Path> erasedDir;

    /** File that holds the master key; without it, {@code club.key} in the data folder, made at first start. */
    @ConfigProperty(name = "key-file")
    public Optional<Path> keyFile;

    /** Languages offered, in the order shown. */
    @ConfigProperty(name = "languages")
    public List<String> languages;

    /** How many logins a minute one address may begin, on each node; a whole classroom may share one. */
    @ConfigProperty(name = "logins-per-address")
    public int loginsPerAddress;

    /** How many logins a minute may begin at one registration, on each node. */
    @ConfigProperty(name = "logins-per-registration")
    public int loginsPerRegistration;

    /** How long a launch lasts without being used. */
    @ConfigProperty(name = "session-idle")
    public Duration sessionIdle;

    /** How long a launch lasts at most. */
    @ConfigProperty(name = "session-max")
    public Duration sessionMax;

    /** The largest file taken, in bytes. */
    @ConfigProperty(name = "files-largest")
    public long filesLargest;

    /** The program that makes a second form of recordings, which other phones play; where it is not there, none is made. */
    @ConfigProperty(name = "ffmpeg")
    public Path ffmpeg;

    /** How much the files of one person may take, in bytes. */
    @ConfigProperty(name = "files-quota")
    public long filesQuota;

    /** Storage that speaks S3, in which files are kept: scheme, host, port. Without it they are in the data folder. */
    @ConfigProperty(name = "files-s3-endpoint")
    public Optional<URI> filesS3Endpoint;

    /** Bucket of that storage; it is there. */
    @ConfigProperty(name = "files-s3-bucket")
    public Optional<String> filesS3Bucket;

    @ConfigProperty(name = "files-s3-region")
    public String filesS3Region;

    /** Name of the key that may put, get, list and delete in the bucket. */
    @ConfigProperty(name = "files-s3-key")
    public Optional<String> filesS3Key;

    @ConfigProperty(name = "files-s3-secret")
    public Optional<String> filesS3Secret;

    /** Whether texts without a file are spoken by the machine of this server, if it can, when somebody wants to hear them. */
    @ConfigProperty(name = "speech")
    public boolean speech;

    /** At most one score per learner and column in this time. */
    @ConfigProperty(name = "gradebook-every")
    public Duration gradebookEvery;

    /** How often the outbox looks for work. */
    @ConfigProperty(name = "outbox-every")
    public Duration outboxEvery;

    /** How long a node may hold a parcel before another may take it. */
    @ConfigProperty(name = "outbox-lease")
    public Duration outboxLease;
}
