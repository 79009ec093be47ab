package club.parcours.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A thing of nature to be called by; none of them says where one comes from, what one believes, or whether one is a woman or a man. */
public enum NamePicture {
    SUN, STAR, CLOUD, TREE, LEAF, RIPPLE, MOUNTAIN, FEATHER, FISH, BUTTERFLY, SNOWFLAKE, DROPLET;

    /** As addresses and icons write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String word() {
        return "people.name.picture." + id();
    }

    static Optional<NamePicture> of(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
