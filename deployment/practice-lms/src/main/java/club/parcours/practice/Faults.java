package club.parcours.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The switches of both sites. Safe for use by several threads. */
public final class Faults {

    /** What a switch can be set to. */
    public enum State {
        /** Behaves well. */
        OFF,
        /** Misbehaves until switched off. */
        ON,
        /** Misbehaves once. */
        ONCE
    }

    /** One switch as it stands. */
    public record Switch(Fault fault, State state, String parameter) {
    }

    private final Map<Fault, Switch> switches = new EnumMap<>(Fault.class);

    Faults() {
        reset();
    }

    /** Sets a switch, with the fault's usual parameter. */
    public void set(Fault fault, State state) {
        set(fault, state, "");
    }

    /**
     * Sets a switch.
     *
     * @param parameter what the fault's description says it takes; empty means the usual one
     * @throws IllegalArgumentException if the fault takes a number and this is none
     */
    public synchronized void set(Fault fault, State state, String parameter) {
        if (!fault.accepts(parameter)) {
            throw new IllegalArgumentException(fault.title() + " takes a number");
        }
        boolean selfClearing = fault == Fault.SCORE_401_ONCE && state == State.ON;
        switches.put(fault, new Switch(fault, selfClearing ? State.ONCE : state,
                parameter.isEmpty() ? fault.parameter() : parameter));
    }

    /** Switches every fault off. */
    public synchronized void reset() {
        Arrays.stream(Fault.values()).forEach(fault -> set(fault, State.OFF));
    }

    /** Every switch, in the order of {@link Fault}. */
    public synchronized List<Switch> all() {
        return new ArrayList<>(switches.values());
    }

    /** The parameter if the fault is on, without using up a single misbehaviour. */
    synchronized Optional<String> peek(Fault fault) {
        Switch now = switches.get(fault);
        return now.state() == State.OFF ? Optional.empty() : Optional.of(now.parameter());
    }

    /** The parameter if the LMS shall misbehave now; a switch set to once is off afterwards. */
    synchronized Optional<String> take(Fault fault) {
        Optional<String> parameter = peek(fault);
        if (switches.get(fault).state() == State.ONCE) {
            set(fault, State.OFF);
        }
        return parameter;
    }

    /** Whether the LMS shall misbehave now; see {@link #take}. */
    boolean strikes(Fault fault) {
        return take(fault).isPresent();
    }

    /** Waits for the fault's milliseconds if it is on. */
    void delay(Fault fault) {
        take(fault).ifPresent(milliseconds -> {
            try {
                Thread.sleep(Math.min(60_000, Long.parseLong(milliseconds)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
