package club.parcours.walks;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One tool, one practice LMS and one browser for all walks that do not kill anything; ended after the last. */
final class Stage implements AutoCloseable {
    private final Tool tool;
    private final Lms lms;
    private Optional<Chromium> chromium = Optional.empty();

    private Stage(String name) {
        tool = Tool.started(name, Database.H2);
        lms = new Lms(tool.address());
        tool.register(lms);
    }

    Tool tool() {
        return tool;
    }

    Lms lms() {
        return lms;
    }

    Chromium chromium() {
        if (chromium.isEmpty()) {
            chromium = Optional.of(new Chromium());
        }
        return chromium.get();
    }

    @Override
    public void close() {
        chromium.ifPresent(Chromium::close);
        lms.close();
        tool.close();
    }

    /** Hands the stage to tests that ask for it. */
    static class Provided implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(Namespace.create(Stage.class))
                    .computeIfAbsent(Stage.class, kind -> new Stage("shared-" + Checkout.HERE.worker()), Stage.class);
        }
    }

    /** Hands a class a stage where nobody was before, ended after its last test. */
    static final class OfItsOwn extends Provided {
        @Override
        public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext whole = context;
            while (whole.getTestMethod().isPresent()) {
                whole = whole.getParent().orElseThrow();
            }
            String name = whole.getRequiredTestClass().getSimpleName();
            return whole.getStore(Namespace.create(OfItsOwn.class))
                    .computeIfAbsent(Stage.class, kind -> new Stage(name), Stage.class);
        }
    }
}
