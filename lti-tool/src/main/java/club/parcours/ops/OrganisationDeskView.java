package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;

/** @param name as it was typed, or as it is */
public record OrganisationDeskView(OrganisationView organisation, String name, List<RegistrationView> registrations) {}
