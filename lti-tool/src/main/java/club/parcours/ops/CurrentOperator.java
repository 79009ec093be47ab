package club.parcours.ops;

import jakarta.enterprise.context.RequestScoped;

/** The session of the operator who asks; filled by {@link OperatorFilter}, by a method since a proxy keeps no field. */
@RequestScoped
class CurrentOperator {
    private String secret = "";

    void enter(String itsSecret) {
        this.secret = itsSecret;
    }

    String secret() {
        return secret;
    }
}
