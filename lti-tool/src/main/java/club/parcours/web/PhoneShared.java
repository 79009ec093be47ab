package club.parcours.web;

import club.parcours.kernel.Viewer;

/** A person says whether they share the device they come with. */
public record PhoneShared(Viewer viewer, boolean shared) {}
