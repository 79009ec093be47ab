package club.parcours.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
    @ParameterizedTest
    @CsvSource({"fr,fr,false,false", "fr-x-vous,fr,true,false", "fr-x-plain,fr,false,true", "fr-x-vous-plain,fr,true,true",
        "ar-XB,ar-XB,false,false", "prs-x-plain,prs,false,true"})
    void a_tag_says_the_language_and_how_it_speaks(String tag, String language, boolean formal, boolean plain) {
        assertThat(Tongue.of(tag)).isEqualTo(new Tongue(language, formal, plain));
        assertThat(new Tongue(language, formal, plain).tag()).isEqualTo(tag);
    }
}
