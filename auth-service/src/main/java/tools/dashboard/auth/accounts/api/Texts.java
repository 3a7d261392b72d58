package tools.dashboard.auth.accounts.api;

import java.util.Locale;

/** Languages that we write in. */
final class Texts {

    private Texts() {}

    static String languageFor(Locale wanted) {
        return wanted.getLanguage().equals("es") ? "es" : "en";
    }
}
