package club.parcours.ops;

import club.parcours.tenancy.RegistrationView;

/** @param agreed the values in the form, as they were typed or as they are */
public record RegistrationDeskView(RegistrationView registration, Agreed agreed) {}
