package club.parcours.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file that keeps the gradebooks and the states of both sites; each write replaces it in one step. */
final class GradebookFile {

    private static final String STATE = "state";

    private final Json json;
    private final Optional<Path> path;
    private final ObjectNode books;

    /** Reads the file if there is one. Throws {@link IllegalStateException} if it is not a gradebook. */
    GradebookFile(Json json, Optional<Path> path) {
        this.json = json;
        this.path = path;
        this.books = path.filter(Files::exists).map(this::read).orElseGet(json::object);
    }

    private ObjectNode read(Path file) {
        try {
            return json.readObject(Files.readString(file))
                    .orElseThrow(() -> new IllegalStateException("Not a gradebook: " + file));
        } catch (IOException e) {
            throw new UncheckedIOException("The gradebook cannot be read: " + file, e);
        }
    }

    /** What was kept for the site. */
    synchronized Optional<Gradebook.Contents> kept(String site) {
        return Optional.ofNullable(books.get(site)).filter(book -> book.has("columns")).map(this::contents);
    }

    /** What else was kept for the site. */
    synchronized Optional<JsonNode> keptState(String site) {
        return Optional.ofNullable(books.path(site).get(STATE));
    }

    /** Keeps what else there is to keep, if it has changed; on the disk when this returns. */
    synchronized void keepState(String site, ObjectNode state) {
        if (path.isPresent() && !state.equals(books.path(site).get(STATE))) {
            books.withObject("/" + site).set(STATE, state);
            replace(path.get(), json.pretty(books));
        }
    }

    /** Keeps the book of a site; on the disk when this returns. */
    synchronized void keep(String site, Gradebook.Contents contents) {
        if (path.isPresent()) {
            ObjectNode book = tree(contents);
            keptState(site).ifPresent(state -> book.set(STATE, state));
            books.set(site, book);
            replace(path.get(), json.pretty(books));
        }
    }

    private void replace(Path file, String text) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The gradebook cannot be kept: " + file, e);
        }
    }

    private ObjectNode tree(Gradebook.Contents contents) {
        ObjectNode tree = json.object().put("lastColumn", contents.lastColumn());
        tree.set("columns", json.tree(contents.columns().stream().map(this::column).toList()));
        tree.set("grades", json.tree(contents.grades().stream().map(this::grade).toList()));
        return tree;
    }

    private ObjectNode column(Column column) {
        return json.object().put("id", column.id()).put("course", column.course()).put("label", column.label())
                .put("maximum", column.maximum()).put("resourceId", column.resourceId()).put("tag", column.tag())
                .put("link", column.link()).put("own", column.own()).put("locked", column.locked())
                .put("tool", column.tool());
    }

    private ObjectNode grade(Grade grade) {
        ObjectNode node = json.object().put("column", grade.column()).put("user", grade.user())
                .put("comment", grade.comment());
        Optional.ofNullable(grade.raw()).ifPresent(raw -> node.put("raw", raw));
        grade.scored().ifPresent(time -> node.put("time", time.toString()));
        grade.overridden().ifPresent(override -> node.putObject("override").put("value", override.value())
                .put("comment", override.comment()).put("time", override.time().toString()));
        return node;
    }

    private Gradebook.Contents contents(JsonNode book) {
        List<Column> columns = new ArrayList<>();
        book.path("columns").forEach(node -> columns.add(new Column(node.path("id").asText(),
                node.path("course").asText(), node.path("label").asText(), node.path("maximum").decimalValue(),
                node.path("resourceId").asText(), node.path("tag").asText(), node.path("link").asText(),
                node.path("own").asBoolean(), node.path("locked").asBoolean(), node.path("tool").asText("1"))));
        List<Grade> grades = new ArrayList<>();
        book.path("grades").forEach(node -> grades.add(grade(node)));
        return new Gradebook.Contents(book.path("lastColumn").asInt(), columns, grades);
    }

    private Grade grade(JsonNode node) {
        Grade grade = Grade.none(node.path("column").asText(), node.path("user").asText());
        Optional<BigDecimal> raw = Optional.ofNullable(node.get("raw")).map(JsonNode::decimalValue);
        if (node.has("time")) {
            grade = grade.scored(raw, node.path("comment").asText(), Instant.parse(node.path("time").asText()));
        }
        JsonNode override = node.path("override");
        return override.isMissingNode() ? grade : grade.taught(Optional.of(new Grade.ByHand(
                override.path("value").decimalValue(), override.path("comment").asText(),
                Instant.parse(override.path("time").asText()))));
    }
}
