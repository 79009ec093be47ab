package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * How to lead a module, for facilitators only.
 *
 * @param body    what to prepare
 * @param cautions what to keep an eye on throughout: "watch" and "if"
 * @param prompts what to copy or read out to the group: the programme, a poll, a note that all write
 * @param onScreen ids of the prompts that are for a meeting by video alone
 * @param pictures to choose from, shown to the group with the prompts
 * @param agendas ready-made ways to hold it, the usual one first
 * @param checks  wordings of the module that a lawyer or a partner should read before anybody relies on them
 */
public record Guide(String id, String module, Text title, Prose body, List<Item> cautions, List<Item> prompts,
        List<String> onScreen, List<Item> pictures, List<Agenda> agendas, List<Check> checks) {

    /** As it is for a path: what is made for that path stands for what is made for any, and beside what is for a meeting on site. */
    Guide on(CoursePath path) {
        boolean made = agendas.stream().anyMatch(one -> !one.onSite() && one.paths().contains(path.id()));
        return new Guide(id, module, title, body, cautions, prompts, onScreen, pictures, agendas.stream()
                .filter(one -> one.paths().contains(path.id()) || !made && one.paths().isEmpty()).toList(), checks);
    }

    /** What to ask the group in a meeting without a network. */
    public List<Item> promptsOnPaper() {
        return prompts.stream().filter(one -> !onScreen.contains(one.id())).toList();
    }

    /** The agenda for a meeting without a network: the first on site, or the first of all. */
    public Agenda onPaper() {
        return agendas.stream().filter(Agenda::onSite).findFirst().orElse(agendas.get(0));
    }

    /**
     * A wording to be checked.
     *
     * @param path where it is, below the launch: {@code exercises/M9E1}
     * @param note what to check, and where to ask
     */
    public record Check(String path, String icon, Text title, Text note) {
    }

    /** What {@link Moment#start} and {@link Agenda#length} count. */
    public enum Unit { MINUTES, DAYS }

    /**
     * One way to hold the module.
     *
     * @param id     {@code M2G-remote}
     * @param length how long it takes, in units
     * @param paths  the only paths it is made for; none if it is for any
     * @param onSite whether the group meets in one room
     */
    public record Agenda(String id, String icon, Text title, Unit unit, int length, List<String> paths, boolean onSite,
            List<Moment> moments) {
    }

    /**
     * One moment of an agenda.
     *
     * @param start minutes after the beginning, or the day, counted from 1
     * @param say   what to say or do
     * @param watch what to look out for
     * @param inCase what to do if something happens: the case and the answer in one sentence
     */
    public record Moment(String id, int start, Text title, Text say, Optional<Text> watch, Optional<Text> inCase) {
    }
}
