package club.parcours.outbox;

import java.util.ArrayList;
import java.util.List;

/** What is left for after a commit is done at once, or when the test says that it has committed. */
public final class TestAfterCommit extends AfterCommit {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holding;

    @Override
    public void run(Runnable work) {
        if (holding) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    /** From now on nothing is done until it is {@link #committed}. */
    public void hold() {
        holding = true;
    }

    public void committed() {
        holding = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }
}
