package org.rapportcrm.it.zoo;

import org.rapportcrm.testkit.TestDatabase;

class ZooOnPostgresqlIT extends ZooTests {
  ZooOnPostgresqlIT() {
    super(TestDatabase.Kind.POSTGRESQL);
  }
}
