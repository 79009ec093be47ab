package club.parcours.home;

import club.parcours.milestone.WaitingView;
import java.util.List;

/**
 * What waits for who runs a group.
 *
 * @param reviews the oldest that wait for a decision
 * @param waiting how many wait in all
 * @param calls   who needs a call, the most urgent first
 * @param others  how many more need one
 */
public record CockpitView(List<WaitingView> reviews, long waiting, List<Call> calls, int others) {
    /** Somebody who needs a call, and why. */
    public record Call(String person, String name, List<Reason> reasons) {
        @Override
        public String toString() {
            return "Call[" + person + "]";
        }
    }

    /** One reason. @param word message key */
    public record Reason(String icon, String word, List<Object> arguments) {}
}
