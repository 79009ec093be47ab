package club.parcours.kernel;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** For columns of JSON and XML, of which there are none: Hibernate otherwise loads a parser of each at start. */
public class NoFormat implements FormatMapper {
    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        throw none();
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw none();
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("No entity has a column of JSON or XML: see persistence.xml");
    }
}
