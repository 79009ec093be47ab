package club.parcours.load;

import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import java.net.URI;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Measures launches. Arguments: the tool's address, two free ports for the practice LMS, the number of launches of the
 * long round. deployment/load/run starts the tool, calls this, registers the platform, starts the tool again and then
 * gives its process id on the standard input: what is measured first is a start as of every other day.
 */
public final class Load {
    private static final int[] CONCURRENT = {1, 8, 32, 64};
    private static final int WARM_UP = 500;
    private static final int ROUND = 1_000;

    private final LaunchScenario scenario;
    private final ToolProcess process;

    private Load(LaunchScenario scenario, ToolProcess process) {
        this.scenario = scenario;
        this.process = process;
    }

    public static void main(String[] arguments) throws Exception {
        URI tool = URI.create(arguments[0]);
        Options options = new Options(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), tool,
                Optional.empty());
        try (PracticeLms lms = PracticeLms.start(options)) {
            System.out.println("ready");
            ToolProcess process = new ToolProcess(Long.parseLong(new Scanner(System.in).next()));
            new Load(new LaunchScenario(tool, lms.first()), process).report(Integer.parseInt(arguments[3]));
        }
    }

    private void report(int longRound) throws Exception {
        scenario.awaitTool();
        long ready = process.ageMillis();
        LaunchScenario.First first = scenario.first();
        System.out.printf("Ready %d ms after the process began, first page of the first launch after %d ms; %d MiB resident.%n%n",
                ready, process.ageMillis(), process.residentMiB());
        scenario.becomeKnown(first);
        round(WARM_UP, 8);
        System.out.println("| concurrent | launches | per second | p50 ms | p95 ms | p99 ms | CPU ms each |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        for (int concurrent : CONCURRENT) {
            System.out.println(round(ROUND, concurrent).row(concurrent));
        }
        System.out.println(round(longRound, 8).row(8));
        System.out.printf("%nAfter all rounds: %d MiB resident.%n", process.residentMiB());
    }

    private Figures round(int launches, int concurrent) throws Exception {
        ExecutorService learners = Executors.newFixedThreadPool(concurrent);
        try {
            long cpu = process.cpuMillis();
            long began = System.nanoTime();
            var running = learners.invokeAll(IntStream.range(0, launches)
                    .<Callable<Long>>mapToObj(number -> scenario::play)
                    .toList());
            long whole = System.nanoTime() - began;
            long[] each = new long[launches];
            for (int at = 0; at < launches; at++) {
                Future<Long> launch = running.get(at);
                each[at] = launch.get();
            }
            return new Figures(each, whole, process.cpuMillis() - cpu);
        } finally {
            learners.shutdownNow();
            learners.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
