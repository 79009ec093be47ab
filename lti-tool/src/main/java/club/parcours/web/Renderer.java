package club.parcours.web;

import club.parcours.kernel.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/** The template engine, set up once: strict, escaping, without any way from a template to the machine. */
@ApplicationScoped
class Renderer {
    private final VelocityEngine engine = new VelocityEngine();

    Renderer() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "classpath");
        settings.setProperty("resource.loader.classpath.class", ClasspathResourceLoader.class.getName());
        settings.setProperty("resource.loader.classpath.cache", "true");
        settings.setProperty("resource.default_encoding", "UTF-8");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("runtime.interpolate_string_literals", "false");
        settings.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        settings.setProperty("event_handler.reference_insertion.class", EscapeByDefault.class.getName());
        settings.setProperty("velocimacro.library.path", "templates/web/macros.vm,templates/web/desks.vm,templates/web/speaker.vm");
        settings.setProperty("velocimacro.inline.allow", "false");
        settings.setProperty("velocimacro.arguments.strict", "true");
        settings.setProperty("directive.foreach.max_loops", "10000");
        settings.setProperty("parser.space_gobbling", "structured");
        engine.init(settings);
        engine.removeDirective("evaluate"); // would run a person's text as a template
    }

    /** @param template room and name, such as {@code exercise/sort} */
    SafeHtml render(String template, VelocityContext context) {
        StringWriter page = new StringWriter(8192);
        engine.getTemplate("templates/" + template + ".vm").merge(context, page);
        return SafeHtml.of(page.toString());
    }

    /** The components of a view as variables. */
    static Map<String, Object> variables(Record view) {
        Map<String, Object> variables = new HashMap<>();
        try {
            for (RecordComponent component : view.getClass().getRecordComponents()) {
                variables.put(component.getName(), component.getAccessor().invoke(view));
            }
            return variables;
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException("A view must be a public record: " + view.getClass(), unreadable);
        }
    }
}
