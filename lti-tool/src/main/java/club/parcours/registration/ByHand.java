package club.parcours.registration;

import club.parcours.registration.ConnectPage.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The values each LMS's form asks for, in the order of that form. */
@ApplicationScoped
class ByHand {
    @Inject
    Needs needs;

    List<Field> fields(Lms lms) {
        return switch (lms) {
            case MOODLE -> List.of(field("name", "Parcours"), tool(), keys(), login(), redirect(), custom());
            case CANVAS -> List.of(address("json", "/app/lti/canvas.json"), redirect());
            case BRIGHTSPACE -> List.of(field("name", "Parcours"), domain(), redirect(), login(), tool(), keys());
            case BLACKBOARD -> List.of(field("name", "Parcours"), domain(), login(), redirect(), keys(), tool(), custom());
            case SAKAI -> List.of(field("name", "Parcours"), tool(), keys(), login(), redirect(), custom());
            case OPENOLAT, ILIAS -> List.of(field("name", "Parcours"), tool(), login(), redirect(), keys(), custom());
            case OPENEDX -> List.of(tool(), login(), redirect(), keys());
            case OTHER -> List.of();
        };
    }

    private Field tool() {
        return address("tool", "/app/open/path");
    }

    private Field login() {
        return address("login", "/app/lti/login");
    }

    private Field redirect() {
        return address("redirect", "/app/lti/launch");
    }

    private Field keys() {
        return address("keys", "/app/lti/jwks.json");
    }

    private Field domain() {
        return field("domain", needs.address("/").getRawAuthority());
    }

    private Field custom() {
        return new Field("custom", "registration.field.custom", needs.customLines(), true);
    }

    private Field address(String name, String path) {
        return field(name, needs.address(path).toString());
    }

    private static Field field(String name, String value) {
        return new Field(name, "registration.field." + name, value, false);
    }
}
