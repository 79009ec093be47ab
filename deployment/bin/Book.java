import club.parcours.content.BookFiles;
import club.parcours.content.EditionFolder;
import club.parcours.content.Finding;
import club.parcours.content.Proofreading;
import club.parcours.content.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code deployment/bin/book} does, started as {@code java Book.java <command> …} with the built book on its class path. Exit codes:
 * 0 done, 1 the edition has to be mended or cannot be read, 2 called wrongly.
 */
class Book {
    private final BookFiles builtIn = BookFiles.builtIn();

    public static void main(String[] args) {
        try {
            System.exit(new Book().run(List.of(args)));
        } catch (Refused refused) {
            System.err.println("This zip is not taken: " + refused.getMessage());
        } catch (NoSuchFileException missing) {
            System.err.println("There is no file " + missing.getMessage());
        } catch (IOException failed) {
            System.err.println(failed);
        } catch (StackOverflowError endless) {
            System.err.println("This zip is not taken: something in it is nested without end");
        }
        System.exit(1);
    }

    private int run(List<String> words) throws IOException {
        if (words.size() == 2 && words.get(0).equals("export")) {
            return export(Path.of(words.get(1)));
        }
        if (words.size() == 2 && words.get(0).equals("check")) {
            return isWell(EditionFolder.open(Path.of(words.get(1)))) ? 0 : 1;
        }
        if (words.size() == 3 && words.get(0).equals("import")) {
            return put(EditionFolder.open(Path.of(words.get(1))), new EditionFolder(Path.of(words.get(2))));
        }
        System.err.println("Commands: export FILE, check FILE, import FILE FOLDER");
        return 2;
    }

    private int export(Path zip) throws IOException {
        if (Files.exists(zip)) {
            System.err.println(zip + " is there already and is not written over");
            return 1;
        }
        EditionFolder.export(builtIn, zip);
        System.out.println("Edition " + builtIn.version() + ": " + builtIn.texts().size() + " files in " + zip);
        return 0;
    }

    private boolean isWell(BookFiles edition) {
        Proofreading proofreading = new Proofreading(builtIn);
        List<Finding> findings = proofreading.of(edition);
        findings.forEach(System.out::println);
        List<Finding> hints = proofreading.hints(edition);
        hints.forEach(hint -> System.out.println("Hint: " + hint));
        if (!hints.isEmpty()) {
            System.out.println("Hints: " + hints.size() + ". They stop nothing: you may leave it as it is.");
        }
        System.out.println(findings.isEmpty()
                ? "Edition " + edition.version() + " is well: " + edition.texts().size() + " files."
                : "To mend: " + findings.size());
        return findings.isEmpty();
    }

    private int put(BookFiles edition, EditionFolder folder) throws IOException {
        if (!isWell(edition)) {
            return 1;
        }
        if (edition.version().equals(builtIn.version())) {
            System.out.println("It is the edition that comes with the tool: nothing to do.");
        } else if (folder.keep(edition)) {
            System.out.println("It is in " + folder.folder() + " now. Courses with an older edition are offered it within a minute.");
        } else {
            System.out.println("It is in " + folder.folder() + " already.");
        }
        return 0;
    }
}
