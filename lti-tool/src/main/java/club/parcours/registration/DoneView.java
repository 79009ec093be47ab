package club.parcours.registration;

import java.util.List;

/**
 * What to do next in the LMS.
 *
 * @param fresh false if it was connected before and has been changed
 * @param waits whether the first launch has to be approved here
 * @param steps in their order, as keys of texts
 */
public record DoneView(String tenant, boolean fresh, boolean waits, List<String> steps) {}
