package club.parcours.curriculum;

import java.util.List;

/**
 * An edition a course can work on instead of its own.
 *
 * @param builtIn whether it comes with the tool
 * @param changes what is new, module by module, in the order of the modules; what went last
 */
public record EditionOffer(String version, boolean builtIn, List<ModuleChange> changes) {
}
