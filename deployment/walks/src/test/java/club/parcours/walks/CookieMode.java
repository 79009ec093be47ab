package club.parcours.walks;

/** What the browser does with cookies of a site inside another site's page. */
enum CookieMode {
    /** Keeps them. */
    ALLOWED,
    /** Keeps only partitioned ones, as Chromium does with third-party cookies blocked. */
    THIRD_PARTY_BLOCKED,
    /** Keeps none, as other browsers do. */
    DROPPED_IN_FRAMES
}
