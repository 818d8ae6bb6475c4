package org.rapportcrm.app.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.Definition;

class ShownFieldsTest {

  @Test
  void howeverOftenAPageAsksTheDatabaseIsReadOnceForEachKindOfRecord() {
    List<Carrier> read = new ArrayList<>();
    ShownFields fields =
        new ShownFields(
            new CustomFields(null) {
              @Override
              public List<Definition> all(Carrier carrier) {
                read.add(carrier);
                return List.of();
              }
            });
    for (int i = 0; i < 3; i++) {
      fields.active(Carrier.CONTACT);
      fields.all(Carrier.CONTACT);
      fields.active(Carrier.DEAL);
    }
    assertThat(read).containsExactly(Carrier.CONTACT, Carrier.DEAL);
  }
}
