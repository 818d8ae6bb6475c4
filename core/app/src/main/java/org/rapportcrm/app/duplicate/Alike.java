package org.rapportcrm.app.duplicate;

/**
 * A contact that looks like somebody.
 *
 * @param name what people call it
 * @param email its address, or {@code null}
 * @param by what it has in common with that person
 */
public record Alike(long contactId, String name, String email, Likeness.By by) {}
