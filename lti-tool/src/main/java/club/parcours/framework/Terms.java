package club.parcours.framework;

import club.parcours.kernel.Invalid;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The entries of a framework in their order, and how they are kept: as JSON. */
record Terms(List<Term> all) {
    /** How many a framework may have. */
    static final int MOST = 200;
    static final Terms NONE = new Terms(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static Terms ofJson(String json) {
        try {
            return new Terms(JSON.readValue(json, new TypeReference<List<Term>>() { }));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored framework cannot be read", broken);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * With one more, or with another in the place of one.
     *
     * @param was code of the one that is changed; empty text for a new one
     * @throws Invalid on {@code code} if another has it, on {@code all} if there are as many as there may be
     */
    Terms with(String was, Term term) {
        if (all.stream().anyMatch(one -> one.isCalled(term.code()) && !one.isCalled(was))) {
            throw new Invalid("code", "framework.code-twice", term.code());
        }
        List<Term> now = new ArrayList<>(all);
        for (int at = 0; at < now.size(); at++) {
            if (now.get(at).isCalled(was)) {
                now.set(at, term);
                return new Terms(now);
            }
        }
        now.add(term);
        return new Terms(now).few();
    }

    /** With all of these: one that has the code of another takes its place. @throws Invalid on {@code all} if those are too many */
    Terms with(List<Term> others) {
        Terms now = this;
        for (Term term : others) {
            now = new Terms(now.all.stream().anyMatch(one -> one.isCalled(term.code()))
                    ? now.all.stream().map(one -> one.isCalled(term.code()) ? term : one).toList()
                    : Stream.concat(now.all.stream(), Stream.of(term)).toList());
        }
        return now.few();
    }

    Terms without(String code) {
        return new Terms(all.stream().filter(one -> !one.isCalled(code)).toList());
    }

    boolean has(String code) {
        return all.stream().anyMatch(one -> one.isCalled(code));
    }

    private Terms few() {
        if (all.size() > MOST) {
            throw new Invalid("all", "framework.full", all.size(), MOST);
        }
        return this;
    }
}
