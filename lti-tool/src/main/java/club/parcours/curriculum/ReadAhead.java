package club.parcours.curriculum;

import jakarta.enterprise.inject.spi.Extension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Begins to read the book as soon as the server knows the deployment: extensions are made before the beans, which wait
 * for the database, and meanwhile a second processor is idle.
 */
public class ReadAhead implements Extension {
    private final CompletableFuture<Book> reading = CompletableFuture.supplyAsync(Book::builtIn);

    /** The book, when it has been read. */
    Book book() {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException broken ? broken : failed;
        }
    }
}
