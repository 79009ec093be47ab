package club.parcours.launch;

/** What an LMS's administrator has to enter there. */
public record ConnectView(String login, String launch, String keys, String target) {}
