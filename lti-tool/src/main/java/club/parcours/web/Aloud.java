package club.parcours.web;

import club.parcours.web.Aloud.Voices.Sound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code $aloud} in templates: what can be heard of a block of a page.
 *
 * @param tenant  whose pages these are
 * @param records whether the reader may record what stands on them
 */
public record Aloud(Addresses url, UUID tenant, boolean records, Optional<Aloud.Voices> voices) {
    /** Knows where words can be heard, read by a person or by a machine. Asked many times a page: where there is a sound it says from memory. */
    public interface Voices {
        /**
         * @param tenant   whose people may have recorded it
         * @param language BCP 47, in which the words are written
         * @param words    as they stand on the page, to the letter
         */
        Optional<Sound> find(UUID tenant, String language, String words);

        /** The same where nobody knows whose pages these are: what the tool brings. */
        default Optional<Sound> shipped(String language, String words) {
            return Optional.empty();
        }

        /**
         * The key under which these words can be recorded by who runs a group; nothing if they are not to be recorded, since they
         * are not always the same. The first time it reads all that can be.
         */
        Optional<String> toRecord(String language, String words);

        /**
         * A recording of some words.
         *
         * @param place   a file below {@code /static} if the tool brings it, else a page of the launch
         * @param shipped whether the tool brings it
         * @param person  whether a person speaks, and not a machine
         */
        record Sound(String place, boolean shipped, boolean person) {}
    }

    /** Voices for pages outside any session, which know only what the tool brings. */
    record Brought(Voices all) implements Voices {
        @Override
        public Optional<Sound> find(UUID tenant, String language, String words) {
            return all.shipped(language, words);
        }

        @Override
        public Optional<String> toRecord(String language, String words) {
            return Optional.empty();
        }
    }

    /** Something that stands on a page and can be said aloud. */
    public interface Sayable {
        /** The words, without any markup. */
        String value();

        /** The language they are really written in, BCP 47. */
        String language();

        /** The same in the reader's second language, where it is written in that. */
        Optional<? extends Sayable> beside();
    }

    /** Something one chooses or ticks off, known by a label. */
    public interface Labelled {
        /** Never changes: the value a form sends for it. */
        String id();

        /** What stands beside it. */
        Sayable label();
    }

    /** A sentence as the label of something one chooses. @param id the value a form sends for it */
    public record Choice(String id, Sayable label) implements Labelled {
    }

    /**
     * One piece, which is one file.
     *
     * @param address where it can be heard; empty if only a voice of the device may say it
     * @param person  whether a person speaks, and not a machine
     * @param choice  the value of the choice it is the label of, or empty
     * @param record  the key under which the reader may record it, or empty
     */
    public record Piece(String words, String language, String address, boolean person, String choice, String record) {
        /** Whether there is a file. */
        public boolean heard() {
            return !address.isEmpty();
        }
    }

    /**
     * What is read when one asks for a block.
     *
     * @param first  its pieces as they stand on the page
     * @param second those that stand beside them, in the reader's second language
     */
    public record Block(List<Piece> first, List<Piece> second) {
        /** Whether any of it can be heard without a voice of the device. */
        public boolean heard() {
            return first.stream().anyMatch(Piece::heard);
        }

        /** Whether there is a piece that the reader may record. */
        public boolean recordable() {
            return first.stream().anyMatch(piece -> !piece.record().isEmpty());
        }

        /** Whether a machine speaks in one of the files. */
        public boolean machine() {
            return first.stream().anyMatch(piece -> piece.heard() && !piece.person());
        }
    }

    /** A sentence that says what one chooses with this value. */
    public Choice choice(Object value, Sayable label) {
        return new Choice(value.toString(), label);
    }

    /** @param things texts, things with a label, and lists of them; what is missing is left out */
    public Block of(Object things) {
        List<Piece> first = new ArrayList<>();
        List<Piece> second = new ArrayList<>();
        add(things, "", first, second);
        return new Block(first, second);
    }

    private void add(Object thing, String choice, List<Piece> first, List<Piece> second) {
        if (thing instanceof Collection<?> several) {
            several.forEach(one -> add(one, choice, first, second));
        } else if (thing instanceof Optional<?> perhaps) {
            perhaps.ifPresent(one -> add(one, choice, first, second));
        } else if (thing instanceof Labelled labelled) {
            add(labelled.label(), labelled.id(), first, second);
        } else if (thing instanceof Sayable text) {
            first.add(piece(text, choice));
            text.beside().ifPresent(beside -> second.add(piece(beside, choice)));
        } else {
            throw new IllegalArgumentException("Nothing to say aloud: " + thing.getClass());
        }
    }

    private Piece piece(Sayable text, String choice) {
        Optional<Sound> sound = voices.flatMap(known -> known.find(tenant, text.language(), text.value()));
        return new Piece(text.value(), text.language(), sound.map(this::address).orElse(""),
                sound.filter(Sound::person).isPresent(), choice,
                voices.filter(known -> records).flatMap(known -> known.toRecord(text.language(), text.value())).orElse(""));
    }

    private String address(Sound sound) {
        return sound.shipped() ? url.asset(sound.place()) : url.to(sound.place());
    }
}
