package club.parcours.files;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells which files there are, and erases them. */
@ApplicationScoped
class FilesHolder implements PersonalDataHolder {
    @Inject
    Files files;

    /** What the export says. */
    record Told(List<FileView> received) {}

    @Override
    public String room() {
        return "files";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Upload.class, StoredFile.class);
    }

    @Override
    public Object export(PersonId person) {
        return new Told(files.all(person));
    }

    @Override
    public void erase(PersonId person) {
        files.erase(person);
    }
}
