package club.parcours.takeout;

import club.parcours.files.FilePlace;
import club.parcours.files.FileView;
import club.parcours.files.RoomView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of the reader.
 *
 * @param files the latest first
 * @param more  the last of them, if there are older ones
 * @param older whether these are not the latest
 * @param room  how much of their room all of them take
 */
public record OwnFilesView(List<Placed> files, Optional<UUID> more, boolean older, RoomView room) {
    /**
     * A file and where it stands.
     *
     * @param copies what was submitted with it: it stays there when it is removed elsewhere
     * @param until  when it is forgotten, if it stands nowhere
     */
    public record Placed(FileView file, Optional<FilePlace> place, List<FilePlace> copies, Optional<Instant> until) {
        /** In megabytes, up to the next tenth. */
        public double megabytes() {
            return RoomView.megabytes(file.bytes());
        }

        /** Whether it can be removed here. */
        public boolean removable() {
            return place.filter(FilePlace::stays).isEmpty();
        }
    }
}
