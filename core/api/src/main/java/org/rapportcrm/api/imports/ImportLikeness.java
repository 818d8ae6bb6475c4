package org.rapportcrm.api.imports;

/**
 * A row that would make a new contact or company although one is there that looks the same. Nothing
 * is merged by itself.
 *
 * @param line the row's line
 * @param name what the row calls the person or company
 * @param of what is alike: {@code contact} or {@code company}
 * @param id key of the contact or company that looks like it
 * @param likeName what people call that one
 * @param by what they have in common: {@code address}, {@code phone} or {@code name}
 */
public record ImportLikeness(
    long line, String name, String of, long id, String likeName, String by) {}
