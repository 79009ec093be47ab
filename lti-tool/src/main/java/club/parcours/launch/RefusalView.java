package club.parcours.launch;

import java.util.List;

/**
 * Why somebody was not let in, for them and for whoever looks after the LMS.
 *
 * @param what what happened
 * @param check what to look at
 * @param code stable, for looking it up
 * @param incident finds the line in the tool's log
 * @param time when, in UTC
 * @param details what arrived, shortened; foreign text
 * @param returnUrl back to the LMS, only from a verified launch; empty if there is no way back
 */
public record RefusalView(String what, String check, String code, String incident, String time, List<Detail> details,
                          String returnUrl) {
    /** A parameter or claim as it arrived. */
    public record Detail(String name, String value) {}
}
