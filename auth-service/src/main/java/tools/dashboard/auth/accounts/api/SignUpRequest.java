package tools.dashboard.auth.accounts.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.dashboard.auth.accounts.domain.PersonName;

/** @param locale language of the mails; the browser's when left out */
record SignUpRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 1000) String password,
        @NotBlank @Size(max = PersonName.LONGEST) String name,
        @Nullable @Pattern(regexp = "en|es") String locale) {

    @Override
    public String toString() {
        return "SignUpRequest[***]";
    }
}
