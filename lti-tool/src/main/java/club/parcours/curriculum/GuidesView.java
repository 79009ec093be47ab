package club.parcours.curriculum;

import java.util.List;

/** The modules there is a guide to. */
public record GuidesView(List<Module> modules) {}
