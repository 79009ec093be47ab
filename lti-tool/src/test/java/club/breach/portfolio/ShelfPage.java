package club.breach.portfolio;

import jakarta.ws.rs.Path;

/** A page that asks a repository without a transaction. */
@Path("shelf")
public class ShelfPage {
    Shelf shelf;

    Object all() throws Exception {
        return shelf.all();
    }
}
