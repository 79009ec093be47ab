package club.parcours.house;

import club.parcours.content.BookFiles;
import club.parcours.practice.Column;
import club.parcours.practice.Grade;
import club.parcours.practice.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What a learner has, by the places of our addresses that it fills: a step, a note with a file, a claim, what was submitted …
 * Of what can be shown to others there is a second one, which nobody is shown.
 */
public final class Belongings {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String COMPETENCE = "C01";
    private static final String CLAIM = "competences/" + COMPETENCE;
    private static final String SECRET_COMPETENCE = "C02";
    private static final String SECRET_CLAIM = "competences/" + SECRET_COMPETENCE;
    private static final String PORTFOLIO = "portfolio";
    private static final String EVIDENCE = "portfolio/sections/evidence";
    private static final String STEP = "/exercises/M2E2/steps/";
    private static final String FILE = "/files/";
    private static final Map<String, String> EXERCISES = Map.of("/steps", "M2E2", "/cards/", "M2E1", "/sheets/", "M3E3");
    private static final String TRAIL = "/app/open/trails/";
    private static final String ID = "([0-9a-f-]{36})";
    private static final String ENTRY = "/entries/" + ID + "/audience";

    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final Seat owner;

    private Belongings(Seat owner) {
        this.owner = owner;
    }

    /** The owner makes one of everything and asks two fellows, one of them the peer, about a claim; the facilitator says of a claim what they think. */
    public static Belongings of(Site site, String account, Seat owner, Seat peer, Seat facilitator) {
        Belongings made = new Belongings(owner);
        made.book();
        made.step();
        made.note();
        made.claim(peer);
        made.secret();
        made.submission();
        made.score(site, account);
        made.confirmed(facilitator);
        made.impression();
        owner.change("takeout");
        await(() -> owner.get("takeout/file").statusCode() == 200);
        return made;
    }

    /**
     * An address below the session with all places filled.
     *
     * @param secret with what nobody is shown
     * @throws IllegalStateException if nothing is there for one
     */
    String filledIn(String path, boolean secret) {
        things.put("{scope}/{place}", things.get(path.endsWith("/removal") ? "place to go" : "place to stay"));
        Map<String, String> filling = new HashMap<>(things);
        if (secret) {
            filling.putAll(secrets);
        }
        StringBuilder whole = new StringBuilder();
        String before = "";
        for (String part : path.split("/")) {
            String place = before + "/" + part;
            String value = !part.startsWith("{") ? part : place.equals("exercises/{id}") ? exercise(path)
                    : filling.getOrDefault(place, filling.get(part));
            if (value == null) {
                throw new IllegalStateException("Nothing stands for " + part + " in " + path);
            }
            whole.append(whole.isEmpty() ? "" : "/").append(value);
            before = part;
        }
        return whole.toString();
    }

    /** One of the kind that the rest of the address is about. */
    private static String exercise(String path) {
        return EXERCISES.entrySet().stream().filter(one -> path.contains(one.getKey())).findFirst().map(Map.Entry::getValue)
                .orElse("M2E3");
    }

    /** What a form at this address has to bring, so that it is not refused for being empty. */
    String fields(String address) {
        String end = address.replaceFirst(".*/", "");
        return switch (end) {
            case "audience" -> "to=ME";
            case "evidence" -> "entry=" + things.get("{entry}");
            case "levels" -> "level=1";
            case "link" -> "days=30";
            case "marks" -> "mark=kept&on=true";
            case "entries", "steps" -> "form=" + UUID.randomUUID();
            case "path" -> "path=full";
            case "edition" -> "version=" + BookFiles.builtIn().version();
            case "deep-links" -> "item=path";
            case "draft" -> "version=0&sheet=&text=x";
            case "windows" -> "window=portfolio";
            case "{competence}" -> "level=1";
            case "judgements" -> "decision=ALMOST&submission=" + things.get("{submission}");
            case "{card}" -> "box=school";
            case "{request}" -> "answer=seen-yes";
            case "{segment}" -> "face=good";
            case "{occasion}" -> "say=little";
            case "{step}" -> "version=0&kind=job&title=x&time=before";
            default -> "";
        };
    }

    /** The ids of all of it, and of the person. */
    public List<String> ids() {
        return Stream.of(things, secrets).flatMap(all -> all.entrySet().stream())
                .filter(thing -> !thing.getKey().matches("\\{registration}|.*place.*")).map(Map.Entry::getValue)
                .filter(id -> id.matches(ID)).toList();
    }

    /** What the owner told, in words. */
    public List<String> words() {
        return Stream.concat(Stream.of("Je vends des fruits", "Mon stage", "Bien travaillé", "Au marché", "ai vendu", "Tout est parti",
                "J’aime les cartes"), secretWords().stream()).toList();
    }

    /** What they told nobody, in letters that no encoding changes. */
    List<String> secretWords() {
        return List.of("Je garde mon secret", "Mon jardin secret", "Personne ne lit cela", "Je compte les caisses");
    }

    private void book() {
        List.of("modules/{id}=M3", "milestones/{id}=PM3", "cards/{id}=M2D", "cards/{card}=M2E1-take-course",
                "{section}=evidence", "{competence}=" + COMPETENCE, "{kind}=cv", "comparisons/{after}=start", "{module}=M3",
                "{milestone}=PM3", "{scope}=course", "{segment}=M2", "{occasion}=entry", "{name}=none.fr.opus").forEach(place ->
                        things.put(place.split("=")[0], place.split("=")[1]));
        things.put("{registration}", UUID.randomUUID().toString());
    }

    private void step() {
        owner.fill("exercises/M2E2/steps/new", "kind", "job", "title", "Je vends des fruits", "time", "before");
        things.put("{step}", owner.found(PORTFOLIO, STEP + ID));
        owner.change("portfolio/steps/" + things.get("{step}") + "/marks", "mark", "shared", "on", "true");
    }

    /** Two of them: a file of its own to be removed, and one that others are shown. */
    private void note() {
        written("Mon contrat", "Du lundi au jeudi");
        things.put("files/{file}", owner.found(EVIDENCE, FILE + ID));
        written("Mon stage", "Bien travaillé");
        String entry = owner.found(EVIDENCE, ENTRY);
        owner.change("portfolio/entries/" + entry + "/audience", "to", "GROUP");
        things.put("{entry}", entry);
        things.put("{item}", entry);
        things.put("files/{id}", owner.found(EVIDENCE, FILE + ID));
        HttpResponse<String> begun = owner.browser().ask("POST", owner.home().resolve("files/uploads"), new byte[0],
                "Tus-Resumable", "1.0.0", "X-CSRF", owner.csrf(), "Upload-Length", "5");
        things.put("uploads/{id}", Browser.location(begun).getPath().replaceFirst(".*/", ""));
    }

    private void written(String words, String paper) {
        String form = Browser.fields(owner.get(EVIDENCE + "/new")).get("form");
        Seat.taken(owner.browser().send(owner.home().resolve(EVIDENCE + "/entries"), Map.of("csrf", owner.csrf(), "form",
                form, "text", words, "link", "", "link-title", ""), "any-file", "paper.txt", paper.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two are asked: one request is for the peer to answer, the other for the owner to take back. */
    private void claim(Seat peer) {
        owner.change(CLAIM + "/levels", "level", "1");
        owner.change(CLAIM + "/evidence", "entry", things.get("{entry}"));
        owner.change(CLAIM + "/audience", "to", "GROUP");
        String asked = person(peer);
        String other = owner.all(CLAIM + "/requests", "name=\"person\" value=\"" + ID + "\"").stream()
                .filter(fellow -> !fellow.equals(asked)).findFirst().orElseThrow();
        List.of(asked, other).forEach(fellow ->
                owner.change(CLAIM + "/requests", "person", fellow, "shown", things.get("{entry}")));
        List<String> peers = peer.all("asked", "/asked/" + ID);
        owner.all(CLAIM, "/requests/" + ID + "/removal").forEach(request ->
                things.put(peers.contains(request) ? "asked/{request}" : "requests/{request}", request));
    }

    /** A step, a note with a file, and a claim that the note shows: as they are before anybody says who may see them. */
    private void secret() {
        List<String> steps = owner.all(PORTFOLIO, STEP + ID);
        owner.fill("exercises/M2E2/steps/new", "kind", "job", "title", secretWords().get(0), "time", "before", "mark", "");
        secrets.put("{step}", another(PORTFOLIO, STEP + ID, steps));
        List<String> entries = owner.all(EVIDENCE, ENTRY);
        List<String> files = owner.all(EVIDENCE, FILE + ID);
        written(secretWords().get(1), secretWords().get(2));
        String entry = another(EVIDENCE, ENTRY, entries);
        secrets.putAll(Map.of("{entry}", entry, "{item}", entry, "files/{id}", another(EVIDENCE, FILE + ID, files),
                "{competence}", SECRET_COMPETENCE));
        owner.change(SECRET_CLAIM + "/levels", "level", "1");
        owner.change(SECRET_CLAIM + "/evidence", "entry", entry);
        owner.change(SECRET_CLAIM + "/words", "words", secretWords().get(3));
    }

    private String another(String page, String pattern, List<String> before) {
        return owner.all(page, pattern).stream().filter(id -> !before.contains(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing new at " + page));
    }

    /** A new way to the owner's file: the secret of its address, and the code; the way before is closed. */
    Kept kept() {
        String made = owner.post("takeout/link", "days", "30").body();
        return new Kept(made.replaceAll("(?s).*value=\"[^\"]*/app/kept/([^\"]+)\".*", "$1"),
                made.replaceAll("(?s).*<bdi>([0-9]{3}) ([0-9]{3})</bdi>.*", "$1$2"));
    }

    /** What somebody keeps who may fetch the file. */
    record Kept(String key, String code) {}

    /** The id of one of the things. */
    String thing(String place) {
        return things.get(place);
    }

    private void submission() {
        for (String sheet : List.of("1", "2")) {
            owner.change("exercises/M3E3/sheets/" + sheet, sheet + ".situation", "Au marché", sheet + ".task", "Vendre",
                    sheet + ".verbs", "help", sheet + ".action", "J’ai vendu", sheet + ".result", "Tout est parti",
                    sheet + ".competences", COMPETENCE);
            things.put("{sheet}", sheet);
        }
        owner.change("milestones/PM3/submissions");
        things.put("{submission}", owner.found("milestones/PM3", "/submissions/" + ID + "/withdrawal"));
    }

    /** The first points arrive in the LMS; the comment beside them has the address of the score. */
    private void score(Site site, String account) {
        await(() -> site.gradebook().columns("2").stream().map(Column::id)
                .map(column -> site.gradebook().grade(column, account)).map(Grade::remark)
                .filter(remark -> remark != null && remark.contains(TRAIL)).findFirst()
                .map(remark -> things.put("{score}", remark.replaceAll("(?s).*" + TRAIL + ID + ".*", "$1"))).isPresent()
                || things.containsKey("{score}"));
        things.put("{report}", things.get("{score}"));
    }

    private static String person(Seat seat) {
        return seat.found("exercises/M2E3", "data-owner=\"" + ID);
    }

    private void confirmed(Seat facilitator) {
        things.put("{person}", person(owner));
        facilitator.change("claims/" + things.get("{person}") + "/" + COMPETENCE, "level", "1");
        List.of("place to stay", "place to go").forEach(place -> {
            facilitator.change("places/course", "kind", "help", "name", place, "phone", "112");
            List<String> all = facilitator.all("places/course", "/places/course/" + ID);
            things.put(place, all.get(all.size() - 1));
        });
        things.put("{key}", facilitator.found("modules/M3", "/recordings/([^\"/]+)"));
    }

    private void impression() {
        owner.change("feedback/M2", "face", "good");
        Seat.taken(owner.browser().send(owner.home().resolve("feedback/M2/words"), Map.of("csrf", owner.csrf(), "words",
                "J’aime les cartes"), "voice-file", "none.webm", new byte[0]));
        owner.change("survey/entry", "skills", "little");
    }

    /** The ids of what a referent looks after. */
    void administered(Seat referent) {
        things.put("{deployment}", referent.found("desk", "/desk/deployments/" + ID + "/suspension"));
        referent.post("desk/invitations");
        referent.post("desk/frameworks", "title", "Nos mots", "short", "CLUB", "language", "fr");
        referent.post("desk/frameworks/CLUB/terms", "code", "ACC1", "label", "Accueillir", "competence", COMPETENCE);
        referent.post("desk/frameworks/CLUB/versions", "version", "1");
        things.putAll(Map.of("{framework}", "CLUB", "{term}", "ACC1", "frameworks/{version}",
                referent.found("desk/frameworks/CLUB", "/frameworks/(CLUB-1)\"")));
        things.put("{invitation}", referent.found("desk", "/desk/invitations/" + ID + "/revocation"));
    }

    static void await(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It never came");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
