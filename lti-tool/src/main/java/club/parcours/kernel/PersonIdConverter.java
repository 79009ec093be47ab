package club.parcours.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets an entity hold a {@link PersonId} in a uuid column. */
@Converter(autoApply = true)
public class PersonIdConverter implements AttributeConverter<PersonId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    @Override
    public @Nullable PersonId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new PersonId(value);
    }
}
