package club.parcours.walks;

/** How large a window is. */
enum Screen {
    /** The narrowest that must not scroll sideways. */
    NARROW(320, 640),
    PHONE(360, 740),
    LAPTOP(1280, 800);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
