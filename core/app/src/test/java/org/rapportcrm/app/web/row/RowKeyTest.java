package org.rapportcrm.app.web.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowKeyTest {

  /** As pages have them in rows. */
  public record Rule(long id, String name) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#{listsPage.delete(row.id())} | row.id()",
        "#{fieldsPage.archive(row.id(), not row.archived())} | row.id();not row.archived()",
        "#{loyaltyTab.reverse(contactId, line.entry().id())} | contactId;line.entry().id()",
        "#{page.undo(line.merge().id())} | line.merge().id()",
        "#{page.with(rows.get(at, 1).id(), 2)} | rows.get(at, 1).id();2",
        "#{page.say(row.id(), ', (')} | row.id();', ('",
        "#{routingPage.up(rule)} | rule",
        "#{coupons.use( c.code() )} | c.code()"
      })
  void theArgumentsOfTheActionNameTheRecordAndWhatIsDoneToIt(String action, String arguments) {
    assertThat(String.join(";", RowKey.arguments(action))).isEqualTo(arguments);
  }

  @ParameterizedTest
  @CsvSource({"#{planEdit.save}", "#{planEdit.save()}", "contacts"})
  void anActionWithoutArgumentsNamesNone(String action) {
    assertThat(RowKey.arguments(action)).isEmpty();
  }

  @Test
  void aRecordIsKnownByItsIdAndNotByWhatElseItSays() {
    assertThat(RowKey.key(new Rule(7, "as it was"))).isEqualTo(RowKey.key(new Rule(7, "new")));
    assertThat(RowKey.key(7L)).contains("7");
    assertThat(RowKey.key(true)).contains("true");
    assertThat(RowKey.key("welcome")).contains("welcome");
    assertThat(RowKey.key(new Object())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"form:rows:3:delete, true", "form:save, false", "j_idt5:12:j_idt9, true"})
  void aComponentInARowHasItsNumberInItsClientId(String clientId, boolean inARow) {
    assertThat(RowKey.isInARow(clientId)).isEqualTo(inARow);
  }
}
