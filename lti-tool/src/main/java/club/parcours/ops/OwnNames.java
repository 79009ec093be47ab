package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What organisations are called. */
public record OwnNames(Map<UUID, String> names) {
    static OwnNames of(List<OrganisationView> organisations) {
        return new OwnNames(organisations.stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
    }

    /** The name of one, or its id if it is gone. */
    public String of(UUID tenant) {
        return Optional.ofNullable(names.get(tenant)).orElse(tenant.toString());
    }
}
