package club.parcours.practice;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Renders the pages from templates. Whatever a template inserts is escaped; there is no way around it. */
final class Pages {

    private final VelocityEngine engine = new VelocityEngine();
    private final Visitors visitors;

    Pages(Visitors visitors) {
        this.visitors = visitors;
        engine.setProperty("resource.loaders", "classpath");
        engine.setProperty("resource.loader.classpath.class",
                "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        engine.setProperty("resource.loader.classpath.cache", true);
        engine.setProperty("runtime.strict_mode.enable", true);
        engine.setProperty("introspector.uberspect.class",
                "org.apache.velocity.util.introspection.SecureUberspector");
        engine.init();
    }

    /** Sends the template of this name, filled in. */
    void show(Call call, int status, String template, Map<String, ?> model) {
        Map<String, Object> values = new LinkedHashMap<>(model);
        values.put("site", call.site());
        values.put("who", visitors.of(call).map(visitor -> visitor.account().name()).orElse(""));
        VelocityContext context = new VelocityContext(values);
        EventCartridge cartridge = new EventCartridge();
        ReferenceInsertionEventHandler escape = (where, reference, value) -> escaped(String.valueOf(value));
        cartridge.addEventHandler(escape);
        cartridge.attachToContext(context);
        StringWriter page = new StringWriter();
        engine.getTemplate("practice/" + template + ".vm", "UTF-8").merge(context, page);
        call.answer(status, Call.HTML, page.toString());
    }

    private String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
