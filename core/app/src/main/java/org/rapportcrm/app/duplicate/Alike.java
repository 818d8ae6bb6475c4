package org.rapportcrm.app.duplicate;

/**
 * A contact or company that looks like what is being written.
 *
 * @param name what people call it
 * @param address its mail address, of a company its website, or {@code null}
 * @param by what they have in common
 */
public record Alike(long id, String name, String address, Likeness.By by) {}
