package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import java.util.List;
import java.util.Map;

/** A room that keeps one story of each, and who it is about. */
final class Stories implements PersonalDataHolder {
    private static final String STORY = "I repaired <b>the pump</b>.";

    @Override
    public String room() {
        return "portfolio";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public Object export(PersonId person) {
        return List.of(Map.of("text", STORY, "kind", person.toString()));
    }

    @Override
    public void erase(PersonId person) {
        throw new UnsupportedOperationException();
    }
}
