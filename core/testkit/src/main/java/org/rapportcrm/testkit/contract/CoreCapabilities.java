package org.rapportcrm.testkit.contract;

import java.util.Set;

/** The capabilities of the core, which a plugin may name too; docs/architecture.md lists them. */
final class CoreCapabilities {

  static final Set<String> IDS =
      Set.of(
          "contacts.read",
          "contacts.write",
          "contacts.delete",
          "companies.read",
          "companies.write",
          "purchases.read",
          "purchases.write",
          "interactions.read",
          "interactions.write",
          "tasks.read",
          "tasks.write",
          "deals.read",
          "deals.write",
          "deals.manage",
          "lists.read",
          "lists.write",
          "imports.run",
          "exports.run",
          "segments.read",
          "segments.write",
          "mail.read",
          "mail.manage",
          "jobs.read",
          "jobs.manage",
          "plugins.manage",
          "users.manage",
          "settings.manage",
          "console.use");

  private CoreCapabilities() {}
}
