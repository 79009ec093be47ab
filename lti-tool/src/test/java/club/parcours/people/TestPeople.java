package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.NoticeShown;
import club.parcours.privacy.TestVault;
import club.parcours.web.TestMessages;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.stream.Stream;

/** The room as the server wires it, on a test database. */
public final class TestPeople {
    private TestPeople() {}

    public static People on(TestDatabase database, MasterKey master, Clock clock) {
        People people = new People();
        people.accounts = new Accounts();
        people.accounts.entities = database.entities();
        people.vault = TestVault.on(database, master);
        people.rollCall = new RollCall();
        people.rollCall.vault = people.vault;
        people.rollCall.messages = TestMessages.in("fr", "en");
        people.rollCall.clock = clock;
        people.master = master;
        people.messages = TestMessages.in("fr", "en");
        people.ids = new Ids();
        people.clock = clock;
        people.courses = new Courses();
        people.courses.accounts = people.accounts;
        people.courses.clock = clock;
        people.courses.manners = manners();
        people.rosters = rosters(people, new TestOutbox(database, clock));
        return people;
    }

    /** Somebody looked at what is kept. */
    public static void shownTheNotice(TestDatabase database, People people, Viewer viewer) {
        NoticeMemory memory = new NoticeMemory();
        memory.accounts = people.accounts;
        memory.clock = people.clock;
        database.within(viewer.tenant(), () -> memory.keep(new NoticeShown(viewer, false)));
    }

    /** The paths of courses, as these people learn them at each launch. */
    public static Courses courses(People people) {
        return people.courses;
    }

    /** One path alone says « vous ». */
    @SuppressWarnings("unchecked")
    private static Instance<Courses.Manners> manners() {
        return (Instance<Courses.Manners>) Proxy.newProxyInstance(TestPeople.class.getClassLoader(),
                new Class<?>[] {Instance.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("stream");
                    return Stream.<Courses.Manners>of((edition, path) -> path.filter("professionals"::equals).isPresent());
                });
    }

    private static Rosters rosters(People people, Outbox outbox) {
        Rosters rosters = new Rosters();
        rosters.accounts = people.accounts;
        rosters.outbox = outbox;
        rosters.clock = people.clock;
        return rosters;
    }
}
