package club.parcours.portfolio;

import java.util.List;

/** Those who show something to their group. */
public record ShowingView(List<Who> people) {
    /** Somebody. @param person their id, for the address */
    public record Who(String person, String name) {
        @Override
        public String toString() {
            return "Who[" + person + "]";
        }
    }
}
