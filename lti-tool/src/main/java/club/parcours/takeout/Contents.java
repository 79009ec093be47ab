package club.parcours.takeout;

import club.parcours.files.FileView;
import club.parcours.privacy.KeptView;
import club.parcours.privacy.OwnData;
import club.parcours.takeout.BookletView.Enclosed;
import club.parcours.takeout.Takeout.Carried;
import club.parcours.takeout.Takeout.Job;
import club.parcours.web.Templates;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * What is in an envelope: a page to read, the same as JSON with its schema, the files, and their sums. Texts are in memory at
 * once, files never.
 */
@ApplicationScoped
class Contents {
    static final String SCHEMA = "data.schema.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    OwnData data;

    @Inject
    Chapters chapters;

    @Inject
    Templates templates;

    /** The top of {@code data.json}; docs/reference/takeout.md says what is in it. */
    record Data(String format, int version, String madeAt, String language, Map<String, Object> rooms,
            List<FileData> files) {}

    /** A file in {@code data.json}. @param name where it is in the zip @param from who made it */
    record FileData(String id, String name, String mediaType, long bytes, int millis, String receivedAt, String from) {}

    /** Writes it all to the person's shelf. @param carried told of each piece of a file @return how many bytes it has */
    long write(Job job, LongConsumer carried) throws IOException {
        Map<String, Object> rooms = data.of(job.owner().person());
        List<Enclosed> enclosed = enclosed(job.files());
        try (Counted out = new Counted(job.shelf().put(job.run()))) {
            try (Bundle bundle = new Bundle(out, job.at().atZone(job.owner().zone()).toLocalDateTime())) {
                bundle.text("index.html", page(job, rooms, enclosed).getBytes(StandardCharsets.UTF_8));
                bundle.text("style.css", ours("style.css"));
                bundle.text("data.json", JSON.writeValueAsBytes(data(job, rooms, enclosed)));
                bundle.text(SCHEMA, ours(SCHEMA));
                for (int at = 0; at < enclosed.size(); at++) {
                    Carried from = job.files().get(at);
                    bundle.file(enclosed.get(at).path(), entry -> from.shelf().copy(from.file(), new Watched(entry, carried)));
                }
            }
            return out.written;
        }
    }

    private String page(Job job, Map<String, Object> rooms, List<Enclosed> enclosed) {
        Map<String, Enclosed> byId = new LinkedHashMap<>();
        enclosed.forEach(one -> byId.put(one.file().id().toString(), one));
        Pen pen = new Pen(job.owner(), byId, templates);
        return pen.write("takeout/booklet", new BookletView(job.at(), chapters.told(pen), KeptView.of(rooms), enclosed, byId))
                .toString();
    }

    private static Data data(Job job, Map<String, Object> rooms, List<Enclosed> enclosed) {
        return new Data("parcours-takeout", 1, job.at().toString(), job.owner().language(), rooms, enclosed.stream()
                .map(one -> new FileData(one.file().id().toString(), one.path(), one.file().mediaType(),
                        one.file().bytes(), one.file().millis(), one.file().receivedAt().toString(),
                        one.from().word())).toList());
    }

    /** Names made of a number and a kind: nothing a person or a machine once typed can do harm in them. */
    private static List<Enclosed> enclosed(List<Carried> files) {
        List<Enclosed> all = new ArrayList<>();
        for (Carried one : files) {
            FileView file = one.file();
            String name = String.format(Locale.ROOT, "%04d-%s", all.size() + 1, file.fileName());
            all.add(new Enclosed(name, file.heard(), file.mediaType().startsWith("image/"), file, one.from()));
        }
        return all;
    }

    private static byte[] ours(String name) throws IOException {
        try (InputStream file = Contents.class.getResourceAsStream("/takeout/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not packed: " + name);
            }
            return file.readAllBytes();
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long written;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }
    }

    /** Tells of what passes. */
    private static final class Watched extends FilterOutputStream {
        private final LongConsumer carried;

        Watched(OutputStream out, LongConsumer carried) {
            super(out);
            this.carried = carried;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            carried.accept(length);
        }
    }
}
