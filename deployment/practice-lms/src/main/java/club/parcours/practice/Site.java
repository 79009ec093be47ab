package club.parcours.practice;

import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the two sites: an LTI issuer with its own key, accounts, courses and gradebook. Client id, deployment id, user
 * ids, course ids and link ids are the same on both, on purpose: only the issuer tells them apart.
 */
public final class Site {

    private final String name;
    private final String title;
    private final URI address;
    private final Json json;
    private volatile SiteKey key;
    private final SpareKeys spareKeys = new SpareKeys();
    private final Launches launches = new Launches();
    private final AccessTokens tokens = new AccessTokens();
    private final RegistrationTickets tickets = new RegistrationTickets();
    private final Offers offers = new Offers();
    private final DeepLinks deepLinks = new DeepLinks();
    private final NoticeHandlers notices = new NoticeHandlers();
    private final RegisteredTools tools;
    private final Accounts accounts;
    private final Courses courses;
    private final Rosters rosters;
    private final Gradebook gradebook;
    private final GradebookFile file;

    private Site(String name, String title, int port, Options options, GradebookFile file, SiteKey key,
            Accounts accounts, Courses courses, Json json) {
        this.name = name;
        this.title = title;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.key = key;
        this.accounts = accounts;
        this.courses = courses;
        this.rosters = new Rosters(accounts);
        this.file = file;
        this.gradebook = new Gradebook(courses, file.kept(name), contents -> file.keep(name, contents));
        this.tools = new RegisteredTools(options, json);
        this.json = json;
        file.keptState(name).ifPresent(state -> new SiteState(json).restore(this, state));
    }

    static Site first(int port, Options options, GradebookFile file, SiteKey key, Json json) {
        return new Site("one", "Practice LMS one", port, options, file, key, Accounts.first(),
                Courses.first(options.tool()), json);
    }

    static Site second(int port, Options options, GradebookFile file, SiteKey key, Json json) {
        return new Site("two", "Practice LMS two", port, options, file, key, Accounts.second(),
                Courses.second(options.tool()), json);
    }

    /** The address, which is also the issuer; it has no slash at its end. */
    public URI address() {
        return address;
    }

    /** The name shown on its pages. */
    public String title() {
        return title;
    }

    String name() {
        return name;
    }

    /** The tool's client id here; the other site uses the same. */
    public String clientId() {
        return "parcours-tool";
    }

    /** The tool's deployment id here; the other site uses the same. */
    public String deploymentId() {
        return "1";
    }

    /** Where the tool sends its authentication requests. */
    public URI authorizationEndpoint() {
        return at("/lti/auth");
    }

    /** Where the tool gets access tokens. */
    public URI tokenEndpoint() {
        return at("/lti/token");
    }

    /** Where the site publishes its key. */
    public URI keys() {
        return at("/lti/certs");
    }

    /** The document by which tools get to know this site. */
    public URI configuration() {
        return at("/lti/openid-configuration");
    }

    /** The line items of a course; like every service address it carries a query string. */
    public URI lineItems(String course) {
        return lineItems(course, "1");
    }

    URI lineItems(String course, String tool) {
        return at("/lti/services/" + course + "/lineitems?type_id=" + tool);
    }

    /** The members of a course, as one tool may see them. */
    URI memberships(String course, RegisteredTool tool) {
        return at("/lti/services/CourseSection/" + course + "/bindings/" + tool.id() + "/memberships");
    }

    /** The groups of a course. */
    URI groups(String course) {
        return at("/lti/groups/" + course + "/groups");
    }

    /** The sets of groups of a course. */
    URI groupSets(String course) {
        return at("/lti/groups/" + course + "/sets");
    }

    /** One line item. */
    public URI lineItem(Column column) {
        return at("/lti/services/" + column.course() + "/lineitems/" + column.id() + "/lineitem?type_id="
                + column.tool());
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    /** Who can be chosen here. */
    public Accounts accounts() {
        return accounts;
    }

    /** What is taught here. */
    public Courses courses() {
        return courses;
    }

    /** Who is in the courses. */
    public Rosters rosters() {
        return rosters;
    }

    /** The grades. */
    public Gradebook gradebook() {
        return gradebook;
    }

    /** The tools it knows. */
    public RegisteredTools tools() {
        return tools;
    }

    /** What it can do beyond a Moodle. */
    public Offers offers() {
        return offers;
    }

    RegistrationTickets tickets() {
        return tickets;
    }

    NoticeHandlers notices() {
        return notices;
    }

    DeepLinks deepLinks() {
        return deepLinks;
    }

    Launches launches() {
        return launches;
    }

    AccessTokens tokens() {
        return tokens;
    }

    SiteKey key() {
        return key;
    }

    SpareKeys spareKeys() {
        return spareKeys;
    }

    /** Changes the key for good, under a new name or under the same. */
    public void changeKey(boolean sameName) {
        key = new SiteKey(2048, sameName ? key.kid() : "");
    }

    /**
     * A correct id_token for a launch that nobody began, with a nonce of its own; change what a test needs changed.
     *
     * @throws NoSuchElementException if the site has no such account or link
     */
    public IdToken idToken(String account, String link) {
        Message message = courses.link(link).flatMap(this::opening).orElseThrow();
        return idToken(new Launches.Pending("", accounts.find(account).orElseThrow(), message, "fr", Optional.empty()),
                UUID.randomUUID().toString());
    }

    IdToken idToken(Launches.Pending launch, String nonce) {
        return new IdToken(key, json, new LaunchClaims(this, json).of(launch, nonce));
    }

    /** The message that opens a link, if its course and its tool are there. */
    Optional<Message> opening(Link link) {
        return courses.find(link.course()).flatMap(course -> tools.find(link.tool())
                .map(tool -> Message.opening(tool, course, link)));
    }

    /** The name of the site's key, for headers written by hand. */
    public String keyId() {
        return key.kid();
    }

    /** Signs exactly these two texts, for tests of malformed tokens. */
    public String sign(String header, String payload) {
        return key.sign(header, payload, key.secret());
    }

    /** The line item of the link's AGS claim: absent, empty text or an address, by Moodle's rules. */
    Optional<String> lineItemClaim(Link link) {
        var columns = gradebook.columnsOf(link);
        if (columns.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(columns.get(0).own() ? lineItem(columns.get(0)).toString() : "");
    }

    void reset() {
        tools.reset();
        tickets.reset();
        offers.reset();
        courses.reset();
        rosters.reset();
        deepLinks.reset();
        notices.reset();
        launches.reset();
        tokens.reset();
        gradebook.reset();
        keep();
    }

    /** Keeps all but the gradebook, which keeps itself. */
    void keep() {
        file.keepState(name, new SiteState(json).of(this));
    }
}
