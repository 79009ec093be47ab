package club.parcours.practice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts the ills that have a fault by their name around an address: {@code roster-huge} is HUGE around roster. */
final class Hostility {

    private final Faults faults;

    Hostility(Faults faults) {
        this.faults = faults;
    }

    Routes.Endpoint around(String what, Routes.Endpoint endpoint) {
        Map<Ill, Fault> ills = new EnumMap<>(Ill.class);
        for (Ill ill : Ill.values()) {
            Fault.named(what + '-' + ill.title()).ifPresent(fault -> ills.put(ill, fault));
        }
        return call -> {
            for (Map.Entry<Ill, Fault> each : ills.entrySet()) {
                Optional<String> parameter = faults.take(each.getValue());
                if (parameter.isPresent()) {
                    each.getKey().strike(call, parameter.get());
                    return;
                }
            }
            endpoint.answer(call);
        };
    }
}
