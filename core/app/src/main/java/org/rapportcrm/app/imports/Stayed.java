package org.rapportcrm.app.imports;

import org.rapportcrm.api.imports.TakenBack.Left;

/**
 * What stayed when an import was taken back.
 *
 * @param id orders them; the next page begins after the last one's
 */
public record Stayed(long id, Left what) {}
