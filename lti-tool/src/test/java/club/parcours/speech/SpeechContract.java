package club.parcours.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.FileDoors;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.web.Aloud.Voices.Sound;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that people record: who may, who hears them, and how they go. */
abstract class SpeechContract {
    private static final Utterance WORDS = SpokenFiles.module("fr").get("M1/title");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final Viewer teacher = viewer(tenant, Role.FACILITATOR);
    private final Viewer colleague = viewer(tenant, Role.CO_FACILITATOR);
    private final Viewer ada = viewer(tenant, Role.PARTICIPANT);
    private final Viewer stranger = viewer(elsewhere, Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final TestSpeech room = TestSpeech.on(database, vault);
    private final Speech speech = room.speech;
    private final Speaker speaker = room.speaker;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        List.of(teacher, colleague, ada, stranger).forEach(viewer -> within(viewer, () -> vault.create(viewer.person())));
    }

    @Test
    void what_who_runs_a_group_records_is_heard_in_the_whole_organisation_before_the_machine_and_nowhere_else() {
        assertThat(heard(ada)).get().extracting(Sound::person).isEqualTo(false);
        UUID voice = record(teacher);

        assertThat(heard(ada)).contains(new Sound("files/" + voice, false, true));
        assertThat(opens(ada, voice)).isTrue();
        assertThat(heard(stranger)).get().extracting(Sound::person).isEqualTo(false);
        assertThat(opens(stranger, voice)).isFalse();
    }

    @Test
    void only_who_runs_a_group_records_and_only_words_of_ours_in_a_voice_of_their_own() {
        UUID hers = voice(ada);
        assertThatThrownBy(() -> put(ada, WORDS.key(), hers)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> put(teacher, WORDS.key(), hers)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> put(teacher, WORDS.key(), UUID.randomUUID())).isInstanceOf(Invalid.class);
        UUID photo = within(teacher, () -> TestFiles.photo(speech.files, teacher, folder));
        assertThatThrownBy(() -> put(teacher, WORDS.key(), photo)).isInstanceOf(Invalid.class);
        UUID mine = voice(teacher);
        for (String key : List.of("0123456789abcdef", "", WORDS.name())) {
            assertThatThrownBy(() -> put(teacher, key, mine)).as(key).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> within(ada, () -> speech.words(ada, WORDS.key()))).isInstanceOf(Forbidden.class);
        assertThat(heard(ada)).get().extracting(Sound::person).isEqualTo(false);
    }

    @Test
    void a_later_voice_takes_the_place_of_an_earlier_one() {
        UUID first = record(teacher);
        UUID second = record(colleague);

        assertThat(heard(ada)).contains(new Sound("files/" + second, false, true));
        assertThat(opens(teacher, first)).as("gone, also for who spoke it").isFalse();
        assertThat(within(teacher, () -> speech.words(teacher, WORDS.key())).mine()).isFalse();
        UUID third = record(colleague);
        assertThat(opens(ada, third)).isTrue();
        assertThat(opens(colleague, second)).isFalse();
    }

    @Test
    void anyone_who_runs_a_group_of_the_organisation_takes_a_voice_away_and_no_one_else() {
        UUID voice = record(teacher);
        assertThatThrownBy(() -> remove(ada)).isInstanceOf(Forbidden.class);
        remove(stranger);
        assertThat(opens(ada, voice)).isTrue();

        remove(colleague);
        assertThat(heard(ada)).get().extracting(Sound::person).isEqualTo(false);
        assertThat(opens(teacher, voice)).isFalse();
    }

    @Test
    void a_voice_goes_with_who_spoke_it() {
        record(teacher);
        SpeechHolder holder = new SpeechHolder();
        holder.recordings = speech.recordings;
        holder.repertoire = speech.repertoire;
        assertThat(within(teacher, () -> holder.export(teacher.person())).toString()).contains(WORDS.words());

        database.within(tenant, () -> holder.erase(teacher.person()));
        assertThat(within(teacher, () -> speech.all())).isEmpty();
    }

    private UUID record(Viewer viewer) {
        UUID voice = voice(viewer);
        put(viewer, WORDS.key(), voice);
        return voice;
    }

    private void put(Viewer viewer, String key, UUID voice) {
        database.within(viewer.tenant(), () -> speech.record(viewer, key, voice));
    }

    private void remove(Viewer viewer) {
        database.within(viewer.tenant(), () -> speech.remove(viewer, WORDS.key()));
    }

    private UUID voice(Viewer viewer) {
        return within(viewer, () -> TestFiles.voice(speech.files, viewer, folder));
    }

    private Optional<Sound> heard(Viewer viewer) {
        return within(viewer, () -> speaker.find(viewer.tenant(), WORDS.language(), WORDS.words()));
    }

    private boolean opens(Viewer viewer, UUID file) {
        return within(viewer, () -> FileDoors.opens(speech.files, viewer, file));
    }

    private <T> T within(Viewer viewer, Callable<T> work) {
        return database.within(viewer.tenant(), work);
    }

    private static Viewer viewer(UUID tenant, Role role) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }
}
