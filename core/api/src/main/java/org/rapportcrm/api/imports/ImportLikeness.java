package org.rapportcrm.api.imports;

/**
 * A row that would make a new contact although one is there that looks like the same person.
 * Nothing is merged by itself.
 *
 * @param line the row's line
 * @param name what the row calls the person
 * @param contactId the contact that looks like it
 * @param contactName what people call that contact
 * @param by what they have in common: {@code address}, {@code phone} or {@code name}
 */
public record ImportLikeness(
    long line, String name, long contactId, String contactName, String by) {}
