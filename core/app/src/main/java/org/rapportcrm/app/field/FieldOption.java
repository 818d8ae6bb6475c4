package org.rapportcrm.app.field;

/**
 * One of the values that a choice may take.
 *
 * @param id {@code null} until it is kept
 * @param key fixed once it is kept; what REST and rules call it
 * @param archived whether it is kept where it was chosen, but no longer offered
 */
public record FieldOption(Long id, String key, Labels labels, boolean archived) {}
