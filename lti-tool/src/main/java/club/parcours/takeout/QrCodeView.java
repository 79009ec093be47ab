package club.parcours.takeout;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004), to be drawn as one SVG path.
 *
 * @param side how many dots wide and high, with the quiet zone around
 * @param path the dark ones
 */
public record QrCodeView(int side, String path) {
    private static final int QUIET = 4;

    static QrCodeView of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) { // outside it is light
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from)
                            .append("v1H").append(from + QUIET).append('z');
                }
            }
        }
        return new QrCodeView(code.size + 2 * QUIET, path.toString());
    }

    @Override
    public String toString() {
        return "QrCodeView[…]";
    }
}
