package club.parcours.place;

import java.util.regex.Pattern;

/** A telephone number as people write it: {@code 01 23 45 67 89}, {@code +33 (0)1 23 45 67 89}, {@code 112}. */
record PhoneNumber(String written) {
    private static final Pattern FORM = Pattern.compile("\\+?[0-9 ()./-]{2,30}");
    private static final int FEWEST = 2;
    private static final int MOST = 15;

    /** Whether a telephone could call it. */
    boolean good() {
        int digits = digits().length();
        return FORM.matcher(written).matches() && digits >= FEWEST && digits <= MOST;
    }

    /** RFC 3966; the zero in brackets is for those who call from inside the country. */
    String address() {
        return "tel:" + (written.startsWith("+") ? "+" : "") + digits();
    }

    private String digits() {
        String dialled = written.startsWith("+") ? written.replace("(0)", "") : written;
        return dialled.replaceAll("[^0-9]", "");
    }
}
