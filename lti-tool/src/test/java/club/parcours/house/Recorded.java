package club.parcours.house;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An event outside a container: keeps the facts that were fired, so that a test can look at them. */
public final class Recorded<T> implements Event<T> {
    private final List<T> facts = new ArrayList<>();

    public List<T> facts() {
        return List.copyOf(facts);
    }

    @Override
    public void fire(T fact) {
        facts.add(fact);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
