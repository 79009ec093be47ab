package club.parcours.practice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An LMS and a tool for all tests of a class, as new before each. */
abstract class Rig {

    static Tool tool;
    static PracticeLms lms;
    static Site site;

    @BeforeAll
    static void start() {
        tool = new Tool();
        long begun = System.nanoTime();
        lms = PracticeLms.start(Options.forTests(tool.address()));
        System.out.printf("Practice LMS started in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        site = lms.first();
    }

    @BeforeEach
    void reset() {
        lms.reset();
    }

    @AfterAll
    static void stop() {
        lms.close();
        tool.close();
    }
}
