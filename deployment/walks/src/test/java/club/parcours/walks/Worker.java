package club.parcours.walks;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Somebody who does whatever exercise they are shown, knowing nothing of the curriculum. */
final class Worker {
    /** No exercise asks for more taps than this. */
    private static final int MOST = 60;

    private final Frame room;
    private final String launch;
    private final Consumer<String> camera;
    private final Hands hands;
    private final Map<String, List<String>> told = new LinkedHashMap<>();
    private final Map<String, List<String>> cards = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    /** @param camera takes a picture under this name */
    Worker(Frame room, String launch, Consumer<String> camera) {
        this(room, launch, camera, Hands.FINGER);
    }

    Worker(Frame room, String launch, Consumer<String> camera, Hands hands) {
        this.room = room;
        this.launch = launch;
        this.camera = camera;
        this.hands = hands;
    }

    /** What was written into fields and chosen from lists, by exercise: to be found again in the portfolio. */
    Map<String, List<String>> told() {
        return told;
    }

    /** What stands on the cards that went into the first box, by exercise. */
    Map<String, List<String>> cards() {
        return cards;
    }

    /** The steps of the path. */
    List<String> steps() {
        return steps;
    }

    /** Does one exercise to its end. */
    void work(String exercise) {
        open(exercise);
        camera.accept(exercise + "-1");
        if (room.locator(".packs").count() > 0) {
            match(exercise);
        } else if (room.locator("#game").count() > 0) {
            sort(exercise);
        } else if (room.locator("form[action*='/sheets/']").count() > 0) {
            fill(exercise, "1");
        } else if (room.locator("form[action$='/answers']").count() > 0) {
            write(exercise);
        } else if (room.locator("a[href$='/steps/new']").count() > 0) {
            draw(exercise);
        } else {
            fillAll(exercise);
        }
        open(exercise);
        camera.accept(exercise + "-3");
    }

    /** The first box for every card. */
    private void sort(String exercise) {
        List<String> sorted = cards.computeIfAbsent(exercise, none -> new ArrayList<>());
        for (int card = 0; card < MOST && room.locator("#game form").count() > 0; card++) {
            sorted.add(words(room.locator(".playing-card .say > span").first()));
            hands.press(room.locator("#game .tile").first());
            Locator next = room.locator("#next");
            next.waitFor();
            if (card == 1) {
                camera.accept(exercise + "-2");
            }
            String target = next.getAttribute("href");
            hands.press(next);
            room.waitForURL("**" + target);
        }
    }

    /** The first pack; for every phrase first some picture, then its own. What is kept is told. */
    private void match(String exercise) {
        Locator pack = room.locator(".packs a").first();
        String first = pack.getAttribute("href");
        hands.press(pack);
        room.waitForURL("**" + first);
        for (int card = 0; card < MOST && room.locator("#game form").count() > 0; card++) {
            String id = room.locator("#game form").getAttribute("action").replaceAll("^.*/", "");
            tell(exercise, words(room.locator(".playing-card .say > span").first()));
            hands.press(room.locator("#game .tile").first());
            room.locator("#next").waitFor();
            if (room.locator("#box-" + id + "[aria-pressed=true]").count() == 0) {
                hands.press(room.locator("#box-" + id));
                room.locator("#box-" + id + "[aria-pressed=true]").waitFor();
            }
            if (card == 1) {
                camera.accept(exercise + "-2");
            }
            Locator next = room.locator("#next");
            String target = next.getAttribute("href");
            hands.press(next);
            room.waitForURL("**" + target);
        }
        camera.accept(exercise + "-done");
    }

    private void fillAll(String exercise) {
        for (int sheet = 0; sheet < MOST && room.locator(".aims .state--done").count() == 0; sheet++) {
            Locator add = room.locator(".steps-on a[href*='/sheets/']");
            Locator next = add.count() > 0 ? add : room.locator(".sheet:not(:has(dl)) a[href*='/sheets/']").first();
            String target = next.getAttribute("href");
            hands.press(next);
            room.waitForURL("**" + target);
            fill(exercise, target.substring(target.lastIndexOf('/') + 1));
        }
    }

    /** Ticks one choice more wherever it was not enough, until the sheet is taken. */
    private void fill(String exercise, String sheet) {
        room.locator("form[action*='/sheets/'] input.form-control:not([type=file]), form[action*='/sheets/'] textarea").all().stream().filter(Locator::isVisible).forEach(field -> {
            String words = "Mot " + exercise + " " + field.getAttribute("name");
            hands.write(field, words);
            tell(exercise, words);
        });
        tick("fieldset.part");
        camera.accept(exercise + "-2");
        List<String> chosen = chosen();
        for (int tries = 0; tries < MOST && handIn() >= 400; tries++) {
            tick("fieldset.part:has(.field-error)");
            chosen = chosen();
        }
        chosen.forEach(label -> tell(exercise, label));
    }

    private void tell(String exercise, String words) {
        told.computeIfAbsent(exercise, none -> new ArrayList<>()).add(words);
    }

    /** What stands beside everything that is ticked. */
    private List<String> chosen() {
        return room.locator("fieldset.part label:has(input:checked) > span > span:first-child").all().stream()
                .map(Worker::words).toList();
    }

    private static String words(Locator text) {
        return text.textContent().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    private void tick(String parts) {
        room.locator(parts).all().forEach(part -> hands.tick(part.locator("input:not(:checked)").first()));
    }

    /** @return the status of the page that is there in the end, after whatever redirect */
    private int handIn() {
        Response page = room.waitForNavigation(new Frame.WaitForNavigationOptions().setTimeout(120_000), () -> hands.press(room.locator("form[action*='/sheets/'] .steps-on button.btn-go")));
        return page.status();
    }

    private void write(String exercise) {
        if (room.locator("textarea#text").count() > 0) {
            String words = "Mot " + exercise;
            hands.write(room.locator("#text"), words);
            tell(exercise, words);
        } else {
            List<Locator> own = room.locator("input[name=own]").all();
            for (int place = 0; place < own.size(); place++) {
                hands.write(own.get(place), "Mot " + exercise + " " + place);
                tell(exercise, "Mot " + exercise + " " + place);
            }
        }
        camera.accept(exercise + "-2");
        hands.press(room.locator("form[action$='/answers'] .steps-on button.btn-go"));
        room.locator("a[href$='?change=1']").waitFor();
    }

    private void draw(String exercise) {
        Learner learner = new Learner(room, name -> { });
        Learner.Step.FOUR.forEach(step -> {
            learner.follow("/steps/new");
            learner.fill(step);
            room.locator("form[action$='/steps'] button.btn-go").click();
            room.waitForURL("**/exercises/" + exercise);
            steps.add(step.title());
        });
    }

    private void open(String exercise) {
        room.navigate(launch + "/exercises/" + exercise);
    }
}
