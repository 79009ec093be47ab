package club.parcours.house;

import club.parcours.kernel.MasterKey;
import club.parcours.kernel.TestMasterKey;

/** A master key for this test run. */
public final class TestKeys {
    private static final MasterKey MASTER = TestMasterKey.fresh();

    private TestKeys() {}

    public static MasterKey master() {
        return MASTER;
    }
}
