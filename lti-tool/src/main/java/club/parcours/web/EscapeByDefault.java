package club.parcours.web;

import club.parcours.kernel.SafeHtml;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.directive.Block;
import org.jspecify.annotations.Nullable;

/** Escapes every value a template inserts, unless its type says it is HTML. Velocity makes it by its name. */
public class EscapeByDefault implements ReferenceInsertionEventHandler {
    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        // A block is template text whose own references were escaped already.
        if (value == null || value instanceof SafeHtml || value instanceof Block.Reference) {
            return value;
        }
        return escape(value.toString());
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
