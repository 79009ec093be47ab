package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import java.util.List;

/** @param name of a new one, as it was typed */
public record OrganisationsView(List<OrganisationView> organisations, String name) {}
