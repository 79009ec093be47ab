package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody. Their row's id is their {@link PersonId}. */
@Entity
@Table(name = "person")
class Person extends TenantOwned {
    /** How exactly it is known when somebody was here; keeps launches from becoming writes. */
    static final Duration SEEN = Duration.ofHours(1);

    @Column(name = "lms_name")
    private byte @Nullable [] lmsName;

    @Column(name = "call_name")
    private byte @Nullable [] callName;

    /** A keyed hash of the name the LMS told last: shows a change without opening anything. */
    @Column(nullable = false)
    private byte[] told;

    @Column
    private @Nullable String language;

    @Column(name = "second_language")
    private @Nullable String secondLanguage;

    /** Whether they want the plainer words of the book. */
    @Column(name = "plain_words", nullable = false)
    private boolean plain;

    /** Of the notice of what is kept, as they were shown it last. */
    @Column(name = "notice_version")
    private @Nullable Integer noticeVersion;

    @Column(name = "notice_language")
    private @Nullable String noticeLanguage;

    @Column(name = "notice_shown")
    private @Nullable Instant noticeShown;

    @Column(name = "notice_understood")
    private @Nullable Instant noticeUnderstood;

    /** Whether they share the device they come with. */
    @Column(name = "shared_phone", nullable = false)
    private boolean sharedPhone;

    @Column(nullable = false, updatable = false)
    private boolean preview;

    @Column(name = "last_seen")
    private @Nullable Instant lastSeen;

    protected Person() {}

    Person(PersonId id, Instant now, boolean preview) {
        super(id.value(), now);
        this.preview = preview;
        this.told = new byte[0];
    }

    PersonId person() {
        return new PersonId(id());
    }

    boolean wasTold(byte[] name) {
        return Arrays.equals(told, name);
    }

    /** The LMS tells another name. A call name the person chose by themselves stays. */
    void rename(byte[] told, Optional<byte[]> lmsName) {
        this.told = told;
        this.lmsName = lmsName.orElse(null);
    }

    /** Nobody knows it any more until it is told again. */
    void forgetLmsName() {
        told = new byte[0];
        lmsName = null;
    }

    Optional<byte[]> lmsName() {
        return Optional.ofNullable(lmsName);
    }

    Optional<byte[]> callName() {
        return Optional.ofNullable(callName);
    }

    /** What they want to be called here; empty: as the LMS says. */
    void call(Optional<byte[]> name) {
        callName = name.orElse(null);
    }

    void speak(String language, Optional<String> second) {
        this.language = language;
        this.secondLanguage = second.orElse(null);
    }

    void read(boolean plain) {
        this.plain = plain;
    }

    boolean plain() {
        return plain;
    }

    /** The notice is before them. The first time of a version counts, and so does the first time that they say they understood. */
    void showNotice(int version, String language, boolean understood, Instant now) {
        if (!wasShownNotice(version)) {
            noticeVersion = version;
            noticeLanguage = language;
            noticeShown = now;
            noticeUnderstood = null;
        }
        if (understood && noticeUnderstood == null) {
            noticeUnderstood = now;
        }
    }

    /** Whether this version of the notice was before them. */
    boolean wasShownNotice(int version) {
        return noticeVersion != null && noticeVersion == version;
    }

    Optional<Integer> noticeVersion() {
        return Optional.ofNullable(noticeVersion);
    }

    Optional<String> noticeLanguage() {
        return Optional.ofNullable(noticeLanguage);
    }

    Optional<Instant> noticeShown() {
        return Optional.ofNullable(noticeShown);
    }

    Optional<Instant> noticeUnderstood() {
        return Optional.ofNullable(noticeUnderstood);
    }

    void share(boolean phone) {
        this.sharedPhone = phone;
    }

    boolean sharesPhone() {
        return sharedPhone;
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    Optional<String> secondLanguage() {
        return Optional.ofNullable(secondLanguage);
    }

    boolean preview() {
        return preview;
    }

    void seen(Instant now) {
        if (lastSeen == null || lastSeen.plus(SEEN).isBefore(now)) {
            lastSeen = now;
        }
    }

    /** Empty for somebody who is in a roster and never came. */
    Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }
}
