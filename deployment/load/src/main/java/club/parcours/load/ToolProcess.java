package club.parcours.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the operating system knows of the tool's process (Linux). */
record ToolProcess(long pid) {
    /** Processor time used so far by all its threads, in ms. */
    long cpuMillis() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElseThrow();
    }

    /** Memory that is in use now, in MiB. */
    long residentMiB() throws IOException {
        return status("VmRSS:");
    }

    /** The most memory that ever was in use, in MiB. */
    long peakMiB() throws IOException {
        return status("VmHWM:");
    }

    private long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Time since it began, in ms. */
    long ageMillis() {
        Instant began = ProcessHandle.of(pid).flatMap(process -> process.info().startInstant()).orElseThrow();
        return Duration.between(began, Instant.now()).toMillis();
    }
}
