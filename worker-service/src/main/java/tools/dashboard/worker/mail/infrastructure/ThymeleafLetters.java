package tools.dashboard.worker.mail.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.dashboard.worker.mail.domain.Letter;
import tools.dashboard.worker.mail.domain.Letters;

/**
 * The templates under {@code mail/<tool>/<name>.<language>.{txt,html}}; the first line of the text is the subject.
 * They are found by their place. One that lacks a language or a form stops the start.
 */
final class ThymeleafLetters implements Letters {

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final List<String> FORMS = List.of(".txt", ".html");
    private static final Pattern PATH =
            Pattern.compile(".*/(mail/((?!layout/)[a-z-]+/[a-z-]+)\\.([a-z]{2}))\\.(txt|html)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String SUBJECT = "subject";

    private final TemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final TemplateEngine pages = engine(TemplateMode.HTML, ".html");
    private final Map<String, Set<String>> needs;

    ThymeleafLetters() {
        this.needs = find();
    }

    @Override
    public Set<String> templates() {
        return needs.keySet();
    }

    @Override
    public Writing write(String template, String language, Map<String, String> data) {
        var needed = needs.get(template);
        if (needed == null) {
            return new Writing.Impossible("There is no mail template " + template);
        }
        for (var name : needed) {
            if (data.getOrDefault(name, "").isBlank()) {
                return new Writing.Impossible("The mail %s needs %s".formatted(template, name));
            }
        }
        return new Writing.Written(letter(template, known(language), data));
    }

    private Letter letter(String template, String language, Map<String, String> data) {
        var file = "mail/%s.%s".formatted(template, language);
        var context = new Context(Locale.of(language), new HashMap<>(data));
        String text = texts.process(file, context);
        int firstLine = text.indexOf('\n');
        String subject = text.substring(0, firstLine).strip();
        context.setVariable(SUBJECT, subject);
        String wayOut = data.containsKey(WAY_OUT) ? texts.process("mail/layout/way-out." + language, context) : "";
        return new Letter(subject, text.substring(firstLine).strip() + "\n" + wayOut, pages.process(file, context));
    }

    private static String known(String language) {
        var main = language.length() > 2 ? language.substring(0, 2) : language;
        return LANGUAGES.contains(main) ? main : LANGUAGES.getFirst();
    }

    /** @return what each template needs, by template */
    private static Map<String, Set<String>> find() {
        var files = new HashSet<String>();
        var found = new TreeMap<String, Set<String>>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*/*.*")) {
                var path = PATH.matcher(resource.getURL().getPath());
                if (path.matches()) {
                    files.add(path.group(1) + "." + path.group(4));
                    found.computeIfAbsent(path.group(2), template -> new HashSet<>())
                            .addAll(variables(resource));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var template : found.keySet()) {
            for (var language : LANGUAGES) {
                for (var form : FORMS) {
                    var file = "mail/" + template + "." + language + form;
                    if (!files.contains(file)) {
                        throw new IllegalStateException("The mail template %s is missing".formatted(file));
                    }
                }
            }
        }
        return Map.copyOf(found);
    }

    private static Set<String> variables(Resource resource) throws IOException {
        var variables = new HashSet<String>();
        var content = VARIABLE.matcher(resource.getContentAsString(StandardCharsets.UTF_8));
        while (content.find()) {
            variables.add(content.group(1));
        }
        variables.remove(SUBJECT);
        return variables;
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver(ThymeleafLetters.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.setSuffix(suffix);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
