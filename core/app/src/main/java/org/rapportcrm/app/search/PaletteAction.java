package org.rapportcrm.app.search;

import java.util.List;

/**
 * What can be begun from the search dialog.
 *
 * @param labelKey key of its name
 * @param capability the right that it needs
 * @param path where it is done
 */
record PaletteAction(String labelKey, String capability, String path) {

  /** All of them, the most frequent first. */
  static final List<PaletteAction> ALL =
      List.of(
          new PaletteAction("contacts.add", "contacts.write", "/console/contact-edit"),
          new PaletteAction("companies.add", "companies.write", "/console/company-edit"),
          new PaletteAction("deals.add", "deals.write", "/console/deal-edit"),
          new PaletteAction("tasks.add", "tasks.write", "/console/task-edit"),
          new PaletteAction("segments.new", "segments.write", "/console/segment"),
          new PaletteAction("contacts.import", "imports.run", "/console/import"));
}
