package club.parcours.house;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Facts as the container tells them: at once, on the same thread; whoever fails makes the teller fail. */
public final class Facts<T> implements Event<T> {
    private final List<T> told = new ArrayList<>();
    private final List<Consumer<T>> observers = new ArrayList<>();

    public Facts<T> observedBy(Consumer<T> observer) {
        observers.add(observer);
        return this;
    }

    /** All facts so far, in order. */
    public List<T> told() {
        return List.copyOf(told);
    }

    @Override
    public void fire(T fact) {
        told.add(fact);
        observers.forEach(observer -> observer.accept(fact));
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact) {
        throw new UnsupportedOperationException("facts are told within the transaction");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U fact, NotificationOptions options) {
        return fireAsync(fact);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
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
