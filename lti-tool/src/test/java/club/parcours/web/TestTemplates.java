package club.parcours.web;

import club.parcours.house.TestKeys;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.web.Aloud.Voices;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shell as the server wires it, with the real files, for one viewer. */
public final class TestTemplates {
    private TestTemplates() {}

    public static Templates seenBy(Viewer viewer, MenuEntry... menu) {
        return below(Letterhead.BLANK, viewer, menu);
    }

    public static Templates below(Letterhead letterhead, Viewer viewer, MenuEntry... menu) {
        return wired(letterhead, viewer, instance(menu), instance());
    }

    /** In these languages. */
    public static Templates speaking(Viewer viewer, String... languages) {
        return wired(Letterhead.BLANK, viewer, instance(), instance(), instance(), languages);
    }

    /** Where something beside the sentences of the tool is a draft in some languages. */
    static Templates drafted(Language.Drafts drafts, Viewer viewer) {
        return wired(Letterhead.BLANK, viewer, instance(), instance(), instance(drafts), "fr", "en", "ar");
    }

    /** Where words can be heard. */
    public static Templates heard(Voices voices, Viewer viewer) {
        return wired(Letterhead.BLANK, viewer, instance(), instance(voices));
    }

    private static Templates wired(Letterhead letterhead, Viewer viewer, Instance<MenuEntry> menu, Instance<Voices> voices) {
        return wired(letterhead, viewer, menu, voices, instance(), "fr", "en", Messages.PSEUDO);
    }

    private static Templates wired(Letterhead letterhead, Viewer viewer, Instance<MenuEntry> menu, Instance<Voices> voices,
            Instance<Language.Drafts> drafts, String... languages) {
        CurrentViewer current = new CurrentViewer();
        current.stand(letterhead);
        current.enter(viewer, "secret", java.util.Optional.empty());
        return new Templates(new Renderer(), TestMessages.in(languages),
                new Assets(TestTemplates::file), new Csrf(TestKeys.master(), new Tokens(), java.net.URI.create("https://parcours.example")), current, menu, voices, drafts);
    }

    /** A file of ours must be there; the libraries are only unpacked when the WAR is built. */
    private static @Nullable InputStream file(String path) {
        if (path.startsWith("/static/vendor/")) {
            return new ByteArrayInputStream(new byte[0]);
        }
        Path file = Path.of("src/main/webapp" + path);
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private static <T> Instance<T> instance(T... menu) {
        return (Instance<T>) Proxy.newProxyInstance(TestTemplates.class.getClassLoader(),
                new Class<?>[] {Instance.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "stream" -> List.of(menu).stream();
                    case "iterator" -> List.of(menu).iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
