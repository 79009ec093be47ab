package club.parcours.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Scores and results (Assignment and Grade Services 2.0, 3.3 and 3.4), as Moodle treats them. */
final class Scores {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Faults faults;
    private final Json json;
    private final Services services;

    Scores(Faults faults, Json json, Services services) {
        this.faults = faults;
        this.json = json;
        this.services = services;
    }

    void store(Call call, Column column) {
        if (faults.strikes(Fault.SCORE_401_ONCE)) {
            call.site().tokens().revoke(services.bearer(call));
            services.refuse(call, 401, "Unauthorized");
        } else if (faults.strikes(Fault.SCORE_403)) {
            services.refuse(call, 403, "Forbidden");
        } else if (faults.strikes(Fault.SCORE_404)) {
            services.refuse(call, 404, "Not Found");
        } else if (faults.strikes(Fault.SCORE_409)) {
            call.answer(409, Call.JSON, "[]");
        } else if (faults.strikes(Fault.SCORE_500)) {
            call.answer(500, Call.JSON, "[]");
        } else {
            faults.take(Fault.SCORE_429).ifPresentOrElse(seconds -> tooMany(call, seconds), () -> accept(call, column));
        }
    }

    private void tooMany(Call call, String seconds) {
        call.set("Retry-After", seconds);
        services.refuse(call, 429, "Too Many Requests");
    }

    private void accept(Call call, Column column) {
        Optional<Score> score = json.readObject(call.body()).flatMap(Score::from)
                .filter(sent -> call.site().accounts().find(sent.user())
                        .filter(account -> call.site().rosters().gradable(account, column.course())).isPresent());
        if (score.isEmpty()) {
            call.answer(400, Call.JSON, "[]");
            return;
        }
        if (refusesSuspended(call.site(), score.get().user(), column.course())) {
            services.refuse(call, 422, "User not active in course");
            return;
        }
        switch (call.site().gradebook().score(column, score.get().user(), score.get())) {
            case NO_COLUMN -> services.refuse(call, 404, "Not Found");
            case NOT_NEWER -> call.answer(409, Call.JSON, "[]");
            case LOCKED -> call.answer(500, Call.JSON, "[]");
            case STORED -> stored(call);
        }
    }

    private static boolean refusesSuspended(Site site, String user, String course) {
        return site.offers().has(Offer.SUSPENDED_GRADES)
                && site.accounts().find(user).filter(account -> site.rosters().suspended(account, course)).isPresent();
    }

    private void stored(Call call) {
        if (faults.strikes(Fault.SCORE_DROP_AFTER_WRITE)) {
            call.drop();
            return;
        }
        faults.delay(Fault.SCORE_SLOW);
        call.answer(200);
    }

    void results(Call call, Column column) {
        if (call.query("limit").isPresent()) {
            // A bug of Moodle 4.5: paging of results ends in an exception and its page.
            call.answer(404, Call.HTML,
                    "<!DOCTYPE html><title>Error</title><p>Call to a member function out() on null");
            return;
        }
        call.answer(200, Services.RESULTS, json.write(call.site().gradebook().results(column).stream()
                .filter(result -> call.query("user_id").map(result.grade().user()::equals).orElse(true))
                .map(result -> shown(call.site(), column, result)).toList()));
    }

    private ObjectNode shown(Site site, Column column, Gradebook.Result result) {
        String user = result.grade().user();
        String item = site.lineItem(column).toString();
        ObjectNode shown = json.object()
                .put("id", item.replace("?", "/results?") + "&user_id=" + user)
                .put("userId", user).put("resultMaximum", column.maximum()).put("scoreOf", item)
                .put("timestamp", TIME.format(result.time().atOffset(ZoneOffset.UTC)));
        if (result.value().signum() != 0) {
            // Moodle takes 0 for nothing here, though not in its gradebook.
            shown.put("resultScore", result.value());
        }
        if (!result.grade().remark().isEmpty()) {
            shown.put("comment", result.grade().remark());
        }
        return shown;
    }
}
