package club.parcours.aside;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.TenantOwned;
import club.parcours.privacy.PersonSeal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** A form as somebody left it; the last time counts, from whichever window. */
@Entity
@Table(name = "set_aside")
class SetAside extends TenantOwned {
    private static final String BODY = "set_aside.body";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "page", nullable = false, updatable = false)
    private String page;

    @Column(name = "body", nullable = false)
    @OptimisticLock(excluded = true)
    private byte[] body;

    @Column(name = "kept_at", nullable = false)
    @OptimisticLock(excluded = true)
    private Instant keptAt;

    protected SetAside() {}

    SetAside(UUID id, Instant now, PersonId person, String page) {
        super(id, now);
        this.person = person;
        this.page = page;
        this.body = new byte[0];
        this.keptAt = now;
    }

    void fill(Map<String, List<String>> fields, PersonSeal seal, Instant now) {
        try {
            body = seal.seal(BODY, JSON.writeValueAsString(fields));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        keptAt = now;
    }

    Map<String, List<String>> fields(PersonSeal seal) {
        try {
            return JSON.readValue(seal.open(BODY, body), FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String page() {
        return page;
    }

    Instant keptAt() {
        return keptAt;
    }
}
