package club.parcours.privacy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** What these holders keep. */
public final class TestOwnData {
    private TestOwnData() {}

    public static OwnData of(PersonalDataHolder... holders) {
        OwnData data = new OwnData();
        data.holders = instance(List.of(holders));
        return data;
    }

    @SuppressWarnings("unchecked")
    static Instance<PersonalDataHolder> instance(List<PersonalDataHolder> all) {
        return (Instance<PersonalDataHolder>) Proxy.newProxyInstance(TestOwnData.class.getClassLoader(),
                new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return all.stream();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
