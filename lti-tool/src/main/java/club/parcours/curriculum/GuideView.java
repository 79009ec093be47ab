package club.parcours.curriculum;

import java.util.List;

/**
 * How to lead a module.
 *
 * @param reminders what to do before it is opened
 */
public record GuideView(Module module, Guide guide, List<GuideReminder.Reminder> reminders) {}
