package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The lines of the pictograms, as the pages' own file has them. */
class PictogramsTest {
    private static final Offset<Double> NEARLY = Offset.offset(0.01);

    @Test
    void every_pictogram_of_the_pages_has_lines_and_stays_in_its_square() {
        Rectangle2D square = new Rectangle2D.Double(0.5, 0.5, 23, 23);
        Map<String, Shape> all = new Pictograms().all();
        assertThat(all).hasSizeGreaterThan(150);
        all.forEach((name, lines) -> assertThat(points(lines.getPathIterator(null, 0.01))).as(name).hasSizeGreaterThan(1)
                .allMatch(square::contains));
    }

    @Test
    void steps_are_taken_from_where_the_pen_is() {
        assertThat(ends("M2 3l1 1h2v-1H1V9m1-1 1 1z")).containsExactly(at(2, 3), at(3, 4), at(5, 4), at(5, 3), at(1, 3), at(1, 9),
                at(2, 8), at(3, 9));
        assertThat(ends("M0 0c0 1 1 2 2 2s2 1 2 2")).containsExactly(at(0, 0), at(2, 2), at(4, 4));
    }

    @Test
    void an_arc_goes_around_its_centre_on_the_side_its_flags_say() {
        assertThat(bounds("M2 12a10 10 0 0 1 20 0").getCenterY()).isCloseTo(7, NEARLY);
        assertThat(bounds("M2 12a10 10 0 0 0 20 0").getCenterY()).isCloseTo(17, NEARLY);
        assertThat(bounds("M12 2a10 10 0 1 1-10 10").getWidth()).as("the long way").isCloseTo(20, NEARLY);
        assertThat(bounds("M12 2a10 10 0 01-10 10").getMinY()).as("flags without a blank").isCloseTo(2, NEARLY);
        assertThat(bounds("M0 0a1 1 0 0 1 8 0").getHeight()).as("too small a circle grows").isCloseTo(4, NEARLY);
    }

    @Test
    void what_none_of_them_has_is_not_guessed() {
        assertThatThrownBy(() -> new Pictograms.Pen("M0 0q1 1 2 2").draw()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pictograms.Pen("M0 x").draw()).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rectangle2D bounds(String commands) {
        List<Point2D> points = points(new Pictograms.Pen(commands).draw().getPathIterator(null, 0.001));
        Rectangle2D bounds = new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
        points.forEach(bounds::add);
        return bounds;
    }

    private static List<Point2D> ends(String commands) {
        return points(new Pictograms.Pen(commands).draw().getPathIterator(null));
    }

    private static List<Point2D> points(PathIterator path) {
        List<Point2D> ends = new ArrayList<>();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> ends.add(at(points[0], points[1]));
                case PathIterator.SEG_CUBICTO -> ends.add(at(points[4], points[5]));
                default -> { }
            }
        }
        return ends;
    }

    private static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }
}
