package tools.dashboard.platform.settings;

/** A setting that is missing or wrong; it stops the start with its one sentence. */
public final class InvalidSettingException extends RuntimeException {

    private final String setting;

    public InvalidSettingException(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
