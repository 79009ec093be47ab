package club.parcours.web;

import club.parcours.kernel.Invalid;
import java.util.Map;

/** {@code $errors} in templates: what is wrong with each field of the form shown again. */
public record FieldErrors(Map<String, Invalid.Message> fields, Say say) {
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Key of the sentence for a field at fault, for what stands for it when it is heard. */
    public String key(String field) {
        return fields.get(field).key();
    }

    /** The sentence for a field at fault. */
    public String of(String field) {
        Invalid.Message message = fields.get(field);
        return say.say(message.key(), message.arguments().toArray());
    }

    /** The same, to be heard: with a number in it, only by a voice of the device. */
    public Say.Sentence aloud(String field) {
        Invalid.Message message = fields.get(field);
        return say.aloud(message.key(), message.arguments().toArray());
    }
}
