package club.parcours.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The pictograms of the pages, drawn on paper from the same file: lines in black. Read when the first one is printed. */
final class Pictograms implements FSObjectDrawerFactory {
    private static final String FILE = "/icons/tabler.svg";
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"[^>]*>(.*?)</symbol>", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile(" d=\"([^\"]+)\"");
    private static final double SIZE = 24;
    private static final double LINE = 2;

    private volatile Map<String, Shape> known = Map.of();

    @Override
    public boolean isReplacedObject(Element element) {
        return all().containsKey(element.getAttribute("data"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this::draw : null;
    }

    private Map<Shape, String> draw(Element element, double x, double y, double width, double height, OutputDevice paper,
            RenderingContext context, int dotsPerPixel) {
        double scale = Math.min(width, height) / SIZE;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Stroke before = paper.getStroke();
        paper.setColor(FSRGBColor.BLACK);
        paper.setStroke(new BasicStroke((float) (LINE * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paper.draw(place.createTransformedShape(all().get(element.getAttribute("data"))));
        paper.setStroke(before);
        return Map.of();
    }

    /** The lines of each pictogram by its name, in a square of 24. */
    Map<String, Shape> all() {
        Map<String, Shape> all = known;
        if (all.isEmpty()) {
            all = read();
            known = all;
        }
        return all;
    }

    private static Map<String, Shape> read() {
        Map<String, Shape> all = new HashMap<>();
        Matcher symbols = SYMBOL.matcher(file());
        while (symbols.find()) {
            Path2D lines = new Path2D.Double();
            PATH.matcher(symbols.group(2)).results().forEach(path -> lines.append(new Pen(path.group(1)).draw(), false));
            all.put(symbols.group(1), lines);
        }
        return Map.copyOf(all);
    }

    private static String file() {
        try (InputStream file = Pictograms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the pictograms are not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Follows the commands of a path (SVG 2, 9.3), as far as our pictograms use them. */
    static final class Pen {
        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

        private final String commands;
        private final Path2D path = new Path2D.Double();
        private int at;
        private double x;
        private double y;
        private double startX;
        private double startY;
        private double controlX;
        private double controlY;

        Pen(String commands) {
            this.commands = commands;
        }

        /** @throws IllegalArgumentException if there is something in it that none of our pictograms had */
        Path2D draw() {
            while (toNext()) {
                char command = commands.charAt(at++);
                boolean first = true;
                do {
                    step(!first && command == 'M' ? 'L' : !first && command == 'm' ? 'l' : command);
                    first = false;
                } while (toNext() && !Character.isLetter(commands.charAt(at)));
            }
            return path;
        }

        private void step(char command) {
            double fromX = Character.isLowerCase(command) ? x : 0;
            double fromY = Character.isLowerCase(command) ? y : 0;
            switch (Character.toUpperCase(command)) {
                case 'M' -> move(fromX + number(), fromY + number());
                case 'L' -> line(fromX + number(), fromY + number());
                case 'H' -> line(fromX + number(), y);
                case 'V' -> line(x, fromY + number());
                case 'C' -> curve(fromX + number(), fromY + number(), fromX + number(), fromY + number(), fromX + number(),
                        fromY + number());
                case 'S' -> curve(2 * x - controlX, 2 * y - controlY, fromX + number(), fromY + number(), fromX + number(),
                        fromY + number());
                case 'A' -> arc(number(), number(), Math.toRadians(number()), flag(), flag(), fromX + number(),
                        fromY + number());
                case 'Z' -> {
                    path.closePath();
                    go(startX, startY);
                }
                default -> throw new IllegalArgumentException("no line is drawn by " + command + " in " + commands);
            }
        }

        private void move(double toX, double toY) {
            path.moveTo(toX, toY);
            startX = toX;
            startY = toY;
            go(toX, toY);
        }

        private void line(double toX, double toY) {
            path.lineTo(toX, toY);
            go(toX, toY);
        }

        private void curve(double firstX, double firstY, double secondX, double secondY, double toX, double toY) {
            path.curveTo(firstX, firstY, secondX, secondY, toX, toY);
            go(toX, toY);
            controlX = secondX;
            controlY = secondY;
        }

        /** From both ends to the centre: SVG 2, B.2.4 and B.2.5. */
        private void arc(double wide, double high, double turned, boolean large, boolean clockwise, double toX, double toY) {
            double cos = Math.cos(turned);
            double sin = Math.sin(turned);
            double halfX = (cos * (x - toX) + sin * (y - toY)) / 2;
            double halfY = (cos * (y - toY) - sin * (x - toX)) / 2;
            double stretch = Math.sqrt(Math.max(1, square(halfX / wide) + square(halfY / high)));
            double radiusX = wide * stretch;
            double radiusY = high * stretch;
            double apart = square(radiusX * halfY) + square(radiusY * halfX);
            double factor = Math.sqrt(Math.max(0, square(radiusX * radiusY) / apart - 1)) * (large == clockwise ? -1 : 1);
            double midX = factor * radiusX * halfY / radiusY;
            double midY = -factor * radiusY * halfX / radiusX;
            double begin = Math.atan2((halfY - midY) / radiusY, (halfX - midX) / radiusX);
            double angle = Math.atan2((-halfY - midY) / radiusY, (-halfX - midX) / radiusX) - begin;
            angle += clockwise && angle < 0 ? 2 * Math.PI : !clockwise && angle > 0 ? -2 * Math.PI : 0;
            AffineTransform place = AffineTransform.getTranslateInstance(cos * midX - sin * midY + (x + toX) / 2,
                    sin * midX + cos * midY + (y + toY) / 2);
            place.rotate(turned);
            path.append(place.createTransformedShape(new Arc2D.Double(-radiusX, -radiusY, 2 * radiusX, 2 * radiusY,
                    Math.toDegrees(-begin), Math.toDegrees(-angle), Arc2D.OPEN)), true);
            go(toX, toY);
        }

        private void go(double toX, double toY) {
            x = toX;
            y = toY;
            controlX = toX;
            controlY = toY;
        }

        private static double square(double number) {
            return number * number;
        }

        private double number() {
            toNext();
            Matcher number = NUMBER.matcher(commands).region(at, commands.length());
            if (!number.lookingAt()) {
                throw new IllegalArgumentException("no number at " + at + " of " + commands);
            }
            at = number.end();
            return Double.parseDouble(number.group());
        }

        /** One digit, which need not be set apart from what follows. */
        private boolean flag() {
            toNext();
            return commands.charAt(at++) == '1';
        }

        /** Past blanks and commas; whether there is anything more. */
        private boolean toNext() {
            while (at < commands.length() && (Character.isWhitespace(commands.charAt(at)) || commands.charAt(at) == ',')) {
                at++;
            }
            return at < commands.length();
        }
    }
}
