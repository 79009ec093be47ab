package club.parcours.curriculum;

import java.util.List;

/** The whole curriculum in one language. The guides are in the order of the modules. */
record Wording(List<Module> modules, List<Guide> guides, Framework framework, List<CoursePath> paths,
        Survey survey) {
}
