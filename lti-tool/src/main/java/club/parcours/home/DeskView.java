package club.parcours.home;

import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;

/** A referent's first page. */
public record DeskView(OrganisationView organisation, List<RegistrationView> registrations) {}
