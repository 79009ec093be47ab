package club.parcours.course;

import club.parcours.course.NoticeHandler.State;
import club.parcours.course.NoticeWishes.Asked;
import club.parcours.kernel.ClubConfig;
import club.parcours.lti.Notice;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.NoticeHandlers;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Tells LMSs where to send notices. An LMS that does not want to is not asked again until its service moves. */
@ApplicationScoped
class NoticeDelivery implements ParcelHandler {
    private static final String HANDLER = "/app/lti/notice";

    private NoticeWishes wishes;
    private Registrations registrations;
    private NoticeHandlers platforms;
    private ClubConfig config;

    protected NoticeDelivery() {}

    @Inject
    NoticeDelivery(NoticeWishes wishes, Registrations registrations, PlatformHttp http, AccessTokens tokens,
            ClubConfig config, Clock clock) {
        this.wishes = wishes;
        this.registrations = registrations;
        this.platforms = new NoticeHandlers(http, tokens, clock);
        this.config = config;
    }

    @Override
    public String kind() {
        return NoticeWishes.KIND;
    }

    @Override
    public Outcome handle(String key, String body) {
        UUID id = UUID.fromString(key);
        Optional<Asked> asked = wishes.asked(id);
        Optional<Registration> registration = asked.flatMap(one -> registrations.find(one.registration()));
        if (registration.isEmpty()) {
            return new Outcome.Done();
        }
        try {
            platforms.register(registration.get(), asked.get().endpoint(), Notice.COPY, config.baseUrl.resolve(HANDLER));
        } catch (ServiceFailed failed) {
            if (failed.outcome().kind() == ScoreOutcome.Kind.TRY_LATER) {
                return new Outcome.Later(failed.outcome().retryAfter().orElse(Duration.ZERO));
            }
            wishes.settle(id, State.REFUSED);
            return new Outcome.Done();
        }
        wishes.settle(id, State.AGREED);
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        wishes.settle(UUID.fromString(key), State.REFUSED);
    }
}
