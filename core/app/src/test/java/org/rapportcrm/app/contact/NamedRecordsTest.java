package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.testkit.TestDatabase;

/** Sara sees her own records; a contact, its company and a deal are Ali's. */
@ParameterizedClass
@EnumSource
class NamedRecordsTest {

  private static final Seeing SARA = Seeing.own(11);

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  long his;
  long company;
  long deal;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    shop.sql.update(
        "insert into app_user (id, email, email_folded, name, created_at) values"
            + " (11, 's', 's', 'Sara', current_timestamp), (12, 'a', 'a', 'Ali', current_timestamp)");
    his = shop.contact("firstName", "His", "ownerId", "12", "company", "Tea");
    company = shop.sql.number("select company_id from contact where id = ?", his);
    deal = shop.in(() -> shop.deals.create(Workshop.values("name", "Chairs", "ownerId", "12")));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatOneDoesNotSeeIsRefusedInTheWordsForWhatIsNotThere() {
    refused("contacts", task(his, null, null));
    refused("companies", task(null, company, null));
    refused("deals", task(null, null, deal));
    refused("deals", task(null, null, 999L));
    assertThatThrownBy(() -> SARA.run(() -> shop.purchase(his, "1", "2026-01-01T00:00:00Z", "5")))
        .hasMessageContaining("input.no-record.contacts");
    long hers = SARA.get(() -> shop.contact("firstName", "Hers"));
    assertThatThrownBy(
            () ->
                SARA.run(
                    () -> shop.in(() -> shop.referrals.record(his, hers, Workshop.NOW, "card"))))
        .hasMessageContaining("input.no-record.contacts");
  }

  @Test
  void whatOneDoesNotSeeStaysWithATaskThatOneChanges() {
    long task = shop.in(() -> shop.tasks.create(task(his, company, deal)));
    SARA.run(() -> shop.in(() -> shop.tasks.change(task, task(null, null, null), null)));
    assertThat(
            shop.sql.first(
                "select contact_id, company_id, deal_id from task where id = ?",
                row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3),
                task))
        .hasValue(his + " " + company + " " + deal);
  }

  @Test
  void aUserAndATeamThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> shop.contact("firstName", "X", "ownerId", "99"))
        .hasMessageContaining("input.no-user");
    assertThatThrownBy(() -> shop.contact("firstName", "X", "teamId", "99"))
        .hasMessageContaining("teams.none-such");
  }

  private static TaskDraft task(Long contact, Long company, Long deal) {
    return new TaskDraft(contact, "Call", null, 11L, null, TaskMore.about(company, deal));
  }

  private void refused(String word, TaskDraft draft) {
    assertThatThrownBy(() -> SARA.run(() -> shop.in(() -> shop.tasks.create(draft))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("input.no-record." + word);
  }
}
