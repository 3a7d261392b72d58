package tools.dashboard.worker.mail.domain;

import java.util.Map;
import java.util.Set;

/** The templates, in every language. */
public interface Letters {

    /** The datum that is the link under which a mail's reader says that they want no more of its kind. */
    String WAY_OUT = "unsubscribe";

    Set<String> templates();

    /** @param language en or es; a region behind it is left out, any other language becomes en */
    Writing write(String template, String language, Map<String, String> data);

    /** How that went. */
    sealed interface Writing {
        record Written(Letter letter) implements Writing {}

        /** There is no such template, or it needs data that is missing. */
        record Impossible(String reason) implements Writing {}
    }
}
