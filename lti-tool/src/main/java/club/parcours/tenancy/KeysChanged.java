package club.parcours.tenancy;

/** A key of ours was made, or destroyed. */
record KeysChanged() {}
