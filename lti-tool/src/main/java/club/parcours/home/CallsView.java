package club.parcours.home;

import java.util.List;

/** Everybody who needs a call, a page of them at a time. @param look what of the board one came from */
public record CallsView(List<CockpitView.Call> calls, Pagination pagination, Look look) {}
