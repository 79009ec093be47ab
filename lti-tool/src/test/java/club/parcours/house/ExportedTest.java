package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.PersonalFields.Declared;
import club.parcours.kernel.PersonId;
import club.parcours.privacy.OwnData;
import club.parcours.privacy.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What docs/reference/personal-data.md says is taken along is in what is taken along, and what it says is not is not. */
class ExportedTest {
    /** The key stands for words of the book, which are taken along themselves; see SpeechContract. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("speech.Recording.words");

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final PersonId owner = new PersonId(UUID.randomUUID());
    private final Wiring wiring = new Wiring(database, Clock.systemUTC());

    @Test
    void every_field_that_is_said_to_be_taken_along_is_and_no_other() throws Exception {
        Map<String, String> marks = planted();
        Map<String, Object> rooms = in(() -> wiring.bean(OwnData.class).of(owner));
        Map<String, String> told = new TreeMap<>();
        for (Map.Entry<String, Object> room : rooms.entrySet()) {
            told.put(room.getKey(), plain(new ObjectMapper().writeValueAsString(room.getValue())));
        }
        List<String> missing = new ArrayList<>();
        List<String> leaked = new ArrayList<>();
        for (Declared row : PersonalFields.declared()) {
            boolean exported = row.exported().startsWith("yes") && !row.exported().contains("whose file it is");
            row.names().stream().filter(marks::containsKey).filter(name -> !TOLD_OTHERWISE.contains(name)).forEach(name -> {
                boolean there = told.getOrDefault(name.substring(0, name.indexOf('.')), "").contains(plain(marks.get(name)));
                if (exported && !there) {
                    missing.add(name + " " + marks.get(name));
                }
                if (row.exported().startsWith("no") && there && isUnique(marks.get(name))) {
                    leaked.add(name);
                }
            });
        }

        assertThat(List.of(missing, leaked)).as("said to be taken along and is not, said not to be and is")
                .containsExactly(List.of(), List.of());
        assertThat(marks).as("planted").hasSizeGreaterThan(80);
    }

    /** Some names are told as the end of a key of ours: in small letters. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isUnique(String mark) {
        return mark.matches("zq\\d+x|[0-9a-f-]{36}");
    }

    private Map<String, String> planted() throws Exception {
        try (Connection connection = database.application().getConnection()) {
            // What a row refers to is not looked for here: the house's own contracts do.
            connection.createStatement().execute("set referential_integrity false");
            try {
                return in(() -> {
                    PlantedRows rows = new PlantedRows(tenant, owner, wiring.bean(Vault.class).create(owner));
                    for (Class<?> type : PersonalFields.entities()) {
                        if (!type.getSimpleName().matches("PersonKey|BrowserSession|RosterMember")) {
                            rows.plant(type);
                        }
                    }
                    rows.rows().forEach(database.entities()::persist);
                    return rows.marks();
                });
            } finally {
                connection.createStatement().execute("set referential_integrity true");
            }
        }
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
