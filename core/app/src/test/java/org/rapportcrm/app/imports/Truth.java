package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.ContactTruth;

/** Compares stored contacts with a list of what they should be. */
final class Truth {

  private Truth() {}

  static void check(Sql sql, ContactTruth truth, long contacts, String name) {
    int[] seen = {0};
    sql.each(
        "select email, first_name, last_name, phone from contact",
        row -> {
          truth.check(
              name,
              row.getString("email"),
              row.getString("first_name"),
              row.getString("last_name"),
              row.getString("phone"));
          seen[0]++;
        });
    assertThat(seen[0]).as(name).isEqualTo((int) contacts);
  }
}
