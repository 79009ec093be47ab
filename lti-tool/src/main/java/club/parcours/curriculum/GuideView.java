package club.parcours.curriculum;

import java.util.List;

/**
 * How to lead a module.
 *
 * @param reminders what to do before it is opened
 * @param contacts  whom to call when somebody needs help
 * @param face      what the reader said of the module; empty if nothing yet
 */
public record GuideView(Module module, Guide guide, List<GuideReminder.Reminder> reminders,
        List<GuideReminder.Contact> contacts, String face) {}
