package org.rapportcrm.api.page;

/**
 * One number with its name.
 *
 * @param label the translated name
 * @param value the formatted value
 * @param hint a translated sentence that explains it, or {@code null}
 * @param path where a click leads, or {@code null}
 */
public record Figure(String label, String value, String hint, String path) {}
