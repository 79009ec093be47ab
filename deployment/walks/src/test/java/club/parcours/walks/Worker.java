package club.parcours.walks;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who does whatever exercise they are shown, knowing nothing of the curriculum. */
final class Worker {
    /** No exercise asks for more taps than this. */
    private static final int MOST = 60;

    private final Frame room;
    private final String launch;
    private final Consumer<String> camera;
    private final List<String> written = new ArrayList<>();

    /** @param camera takes a picture under this name */
    Worker(Frame room, String launch, Consumer<String> camera) {
        this.room = room;
        this.launch = launch;
        this.camera = camera;
    }

    /** What was written into fields, to be found again in the portfolio. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** Does one exercise to its end. */
    void work(String exercise) {
        open(exercise);
        if (room.locator("#game").count() > 0) {
            sort(exercise);
        } else if (room.locator("form[action*='/sheets/']").count() > 0) {
            fill(exercise, "1");
        } else if (room.locator("form[action$='/answers']").count() > 0) {
            write(exercise);
        } else if (room.locator("a[href$='/steps/new']").count() > 0) {
            tell(exercise);
        } else {
            fillAll(exercise);
        }
        open(exercise);
        camera.accept(exercise + "-3");
    }

    /** The first box for every card. */
    private void sort(String exercise) {
        for (int card = 0; card < MOST && room.locator("#game form").count() > 0; card++) {
            room.locator("#game .tile").first().click();
            Locator next = room.locator("#next");
            next.waitFor();
            if (card == 1) {
                camera.accept(exercise + "-2");
            }
            String target = next.getAttribute("href");
            next.click();
            room.waitForURL("**" + target);
        }
    }

    private void fillAll(String exercise) {
        for (int sheet = 0; sheet < MOST && room.locator(".aims .state--done").count() == 0; sheet++) {
            Locator add = room.locator(".steps-on a[href*='/sheets/']");
            Locator next = add.count() > 0 ? add : room.locator(".sheet:not(:has(dl)) a[href*='/sheets/']").first();
            String target = next.getAttribute("href");
            next.click();
            room.waitForURL("**" + target);
            fill(exercise, target.substring(target.lastIndexOf('/') + 1));
        }
    }

    /** Ticks one choice more wherever it was not enough, until the sheet is taken. */
    private void fill(String exercise, String sheet) {
        room.locator("form[action*='/sheets/'] input.form-control:not([type=file]), form[action*='/sheets/'] textarea").all().forEach(field -> {
            String words = "Mot " + exercise + " " + field.getAttribute("name");
            field.fill(words);
            written.add(words);
        });
        tick("fieldset.part");
        camera.accept(exercise + "-2");
        for (int tries = 0; tries < MOST && handIn() >= 400; tries++) {
            tick("fieldset.part:has(.field-error)");
        }
    }

    private void tick(String parts) {
        room.locator(parts).all().forEach(part -> part.locator("input:not(:checked)").first().check());
    }

    /** @return the status of the page that is there in the end, after whatever redirect */
    private int handIn() {
        Response page = room.waitForNavigation(() -> room.locator("form[action*='/sheets/'] button.btn-go").click());
        return page.status();
    }

    private void write(String exercise) {
        if (room.locator("textarea#text").count() > 0) {
            String words = "Mot " + exercise;
            room.locator("#text").fill(words);
            written.add(words);
        } else {
            List<Locator> own = room.locator("input[name=own]").all();
            own.forEach(field -> field.fill("Mot " + own.indexOf(field)));
        }
        camera.accept(exercise + "-2");
        room.locator("form[action$='/answers'] button.btn-go").click();
        room.locator("a[href$='?change=1']").waitFor();
    }

    private void tell(String exercise) {
        Learner learner = new Learner(room, name -> { });
        Learner.Step.FOUR.forEach(step -> {
            learner.follow("/steps/new");
            learner.fill(step);
            room.locator("form[action$='/steps'] button.btn-go").click();
            room.waitForURL("**/exercises/" + exercise);
            written.add(step.title());
        });
    }

    private void open(String exercise) {
        room.navigate(launch + "/exercises/" + exercise);
    }
}
