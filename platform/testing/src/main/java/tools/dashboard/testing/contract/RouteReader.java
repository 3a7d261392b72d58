package tools.dashboard.testing.contract;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the routes that controllers map. */
final class RouteReader {

    private static final String WEB = "Lorg/springframework/web/bind/annotation/";
    private static final String ANY = WEB + "RequestMapping;";
    private static final List<String> CONTROLLERS =
            List.of(WEB + "RestController;", "Lorg/springframework/stereotype/Controller;");
    private static final Map<String, String> METHODS = Map.of(
            WEB + "GetMapping;", "GET",
            WEB + "PostMapping;", "POST",
            WEB + "PutMapping;", "PUT",
            WEB + "PatchMapping;", "PATCH",
            WEB + "DeleteMapping;", "DELETE");

    private RouteReader() {}

    static void read(ClassModel type, CodeFacts facts) {
        if (annotations(type).noneMatch(each -> CONTROLLERS.contains(name(each)))) {
            return;
        }
        var prefixes = annotations(type)
                .filter(each -> name(each).equals(ANY))
                .findFirst()
                .map(RouteReader::paths)
                .orElse(List.of(""));
        for (var method : type.methods()) {
            annotations(method)
                    .forEach(mapping -> methods(mapping).forEach(verb -> {
                        for (String prefix : prefixes) {
                            paths(mapping).forEach(path -> facts.routes().add(verb + " " + prefix + path));
                        }
                    }));
        }
    }

    private static List<String> methods(Annotation mapping) {
        if (!name(mapping).equals(ANY)) {
            return Optional.ofNullable(METHODS.get(name(mapping))).stream().toList();
        }
        var named = values(mapping, "method").map(RouteReader::constant).toList();
        return named.isEmpty() ? List.of("ANY") : named;
    }

    private static List<String> paths(Annotation mapping) {
        var paths = Stream.concat(values(mapping, "value"), values(mapping, "path"))
                .map(RouteReader::constant)
                .toList();
        return paths.isEmpty() ? List.of("") : paths;
    }

    private static Stream<AnnotationValue> values(Annotation annotation, String element) {
        return annotation.elements().stream()
                .filter(each -> each.name().stringValue().equals(element))
                .map(each -> each.value())
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray array ? array.values().stream() : Stream.of(value));
    }

    private static String constant(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString text -> text.stringValue();
            case AnnotationValue.OfEnum method -> method.constantName().stringValue();
            default -> throw new IllegalArgumentException("not a path: " + value);
        };
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream());
    }

    private static String name(Annotation annotation) {
        return annotation.className().stringValue();
    }
}
