package org.rapportcrm.it.zoo;

import org.rapportcrm.testkit.TestDatabase;

class ZooOnH2IT extends ZooTests {
  ZooOnH2IT() {
    super(TestDatabase.Kind.H2);
  }
}
