package tools.dashboard.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "José María Ruiz-O'Neill", "李小龍", " Ana "})
    void namesAreTakenAsTheyAre(String typed) {
        assertThat(PersonName.read(typed)).contains(new PersonName(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a\nb",
                "Win now http://evil.example",
                "www.evil.example",
                "<b>Ana</b>",
                "a@b.c",
                "a\u202eb"
            })
    void aMessageToStrangersIsNoName(String typed) {
        assertThat(PersonName.read(typed)).isEmpty();
    }
}
