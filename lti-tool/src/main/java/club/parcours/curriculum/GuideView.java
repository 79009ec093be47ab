package club.parcours.curriculum;

/** How to lead a module. */
public record GuideView(Module module, Guide guide) {}
