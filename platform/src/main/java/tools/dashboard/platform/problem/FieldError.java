package tools.dashboard.platform.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field path in the body ({@code items[0].title}) or name of the parameter
 */
public record FieldError(String field, String message) {}
