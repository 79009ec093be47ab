package club.parcours.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything dynamic lives below {@code /app}; files below {@code /static} are the server's own business. */
@ApplicationPath("/app")
public class ClubApplication extends Application {}
