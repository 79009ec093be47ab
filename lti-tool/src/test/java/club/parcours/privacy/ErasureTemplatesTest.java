package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import club.parcours.web.TestTemplates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTemplatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void the_question_asks_for_a_tick_and_the_receipt_gives_a_number(String language) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.PARTICIPANT, language, Optional.empty(), ZoneOffset.UTC, false);
        Templates templates = TestTemplates.seenBy(viewer);
        ErasureView view = new ErasureView(
                KeptView.of(Map.of("portfolio", List.of(Map.of("text", "I repaired the pump.")))).rooms(),
                List.of("privacy.stays.lms", "privacy.stays.deeds", "privacy.stays.trail", "gradebook.stays.sent"));

        assertThat(templates.page("privacy/erasure", view).toString())
                .contains("action=\"/app/s/0a1b2c3d/privacy/erasure\"", "name=\"sure\"", "name=\"csrf\"")
                .doesNotContain("pump", "checked", "aria-invalid", "#end");
        assertThat(templates.invalid("privacy/erasure", view, new Invalid("sure", "privacy.erasure.not-sure")).toString())
                .contains("aria-invalid=\"true\"", "id=\"error-sure\"");
        ReceiptView receipt = new ReceiptView(new UUID(1, 2), Instant.parse("2026-11-25T13:02:00Z"),
                List.of("people", "portfolio"));
        assertThat(templates.plain("privacy/receipt", receipt, language).toString())
                .contains(new UUID(1, 2).toString(), "<main").doesNotContain("/app/s/", "#end");
    }
}
