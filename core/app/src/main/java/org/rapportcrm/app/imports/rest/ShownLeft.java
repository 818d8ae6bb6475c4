package org.rapportcrm.app.imports.rest;

import org.rapportcrm.api.rest.Doc;

/** What stayed when an import was taken back. */
@Doc("A record, or a field of it, that stayed when an import was taken back.")
public record ShownLeft(
    @Doc("The contact it belongs to; 0 for a company or a deal.") long contact,
    String name,
    @Doc("The field; null for the whole record.") String field,
    @Doc("Why it stayed, in your language.") String reason) {}
