package org.rapportcrm.app.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

/** What comes back for messages of ours, and answering, on both databases. */
class MailAnswersTest {

  @ParameterizedTest
  @EnumSource
  void anAnswerToACampaignIsTakenForOneAndAMachinesIsNot(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      String ours = shop.addresses().messageId(shop.delivery(1, "ada@example.org"), "example.com");
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <r1@x>",
          "In-Reply-To: " + ours,
          "Subject: Re: Hi",
          "",
          "Yes please");
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <r2@x>",
          "In-Reply-To: " + ours,
          "Auto-Submitted: auto-replied",
          "Subject: Away",
          "",
          "Back on Monday");
      shop.arrives(
          "From: other@example.org",
          "Message-ID: <r3@x>",
          "References: " + ours,
          "Subject: from elsewhere",
          "",
          "It is me");
      shop.read(box);
      assertThat(shop.timeline(1))
          .containsExactlyInAnyOrder(
              "mail.replied: Re: Hi", "mail.automatic: Away", "mail.replied: from elsewhere");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBounceUnderOurTokenSuppressesOnceAndAForgedOneNothing(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      shop.contact(2, "bob@example.org");
      long box = shop.box();
      long delivery = shop.delivery(1, "ada@example.org");
      shop.delivery(2, "bob@example.org");
      shop.arrives(bounce("ada@example.org", shop.addresses().bounce(delivery, "b.example.com")));
      shop.arrives(bounce("bob@example.org", "b+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA@b.example.com"));
      shop.read(box);
      shop.sql.update("delete from mailin_folder");
      shop.read(box);
      assertThat(shop.sql.list("select address_folded from suppression", r -> r.getString(1)))
          .containsExactly("ada@example.org");
      assertThat(
              shop.sql.list(
                  "select d.state, b.bounced from delivery d join delivery_batch b"
                      + " on b.id = d.batch_id order by d.id",
                  row -> row.getString(1) + " " + row.getLong(2)))
          .containsExactly("FAILED 1", "SENT 0");
      assertThat(shop.timeline(1)).singleElement().asString().contains("mail.returned: 550 5.1.1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aComplaintUnderOurTokenSuppresses(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      String ours = shop.addresses().messageId(shop.delivery(1, "ada@example.org"), "example.com");
      shop.arrives(
          "From: fbl@provider.example",
          "Message-ID: <c1@x>",
          "Subject: complaint",
          "MIME-Version: 1.0",
          "Content-Type: multipart/report; report-type=feedback-report; boundary=q",
          "",
          "--q",
          "Content-Type: text/plain",
          "",
          "This is a report.",
          "--q",
          "Content-Type: message/feedback-report",
          "",
          "Feedback-Type: abuse",
          "Version: 1",
          "",
          "--q",
          "Content-Type: message/rfc822",
          "",
          "Message-ID: " + ours,
          "Subject: Hi",
          "",
          "x",
          "--q--");
      shop.read(box);
      assertThat(shop.sql.list("select reason from suppression", row -> row.getString(1)))
          .containsExactly("complained");
      assertThat(shop.timeline(1)).containsExactly("mail.complained: abuse");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerKeepsTheThreadStandsAtOnceAndGoesToNobodySuppressed(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <q1@x>",
          "Subject: Question",
          "Date: Sat, 16 May 2026 10:00:00 +0000",
          "",
          "Where?");
      shop.read(box);
      long asked = shop.mails.of(1, null, 10).get(0).id();
      long sent = shop.writing.send(new LetterDraft(1L, null, null, null, "Here.", asked));
      assertThat(shop.timeline(1)).endsWith("mail.sent: Re: Question");
      assertThat(shop.mails.thread(sent))
          .extracting(MailView::text)
          .containsExactly("Where?", "Here.");
      assertThat(
              shop.sql.first(
                  "select design from delivery_batch where letter", row -> row.getString(1)))
          .hasValueSatisfying(kept -> assertThat(kept).contains("<q1@x>"));
      shop.sql.update(
          "insert into suppression (address_folded, reason, at)"
              + " values ('ada@example.org', 'manual', current_timestamp)");
      assertThatThrownBy(() -> shop.writing.send(new LetterDraft(1L, null, null, "a", "b", null)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("ada@example.org");
    }
  }

  @ParameterizedTest
  @EnumSource
  void somebodyElsesMailboxShowsOnlyWhatItsOwnerLetsItShow(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      shop.arrives(
          "From: ada@example.org", "Message-ID: <s1@x>", "Subject: Private", "", "Secret words");
      shop.read(box);
      shop.book.change(box, shop.input("nothing", List.of("INBOX"), null), null);
      assertThat(shop.timeline(1)).containsExactly("mail.received: null");
      assertThat(shop.mails.of(1, null, 10).get(0).text()).isEqualTo("Secret words");
      shop.sql.update(
          "insert into app_user (id, email, email_folded, name, created_at)"
              + " values (2, 'you@example.com', 'you@example.com', 'You', current_timestamp)");
      shop.sql.update("update mailin_box set owner_id = 2");
      assertThat(shop.mails.of(1, null, 10))
          .singleElement()
          .satisfies(mail -> assertThat(mail.text()).isNull())
          .satisfies(mail -> assertThat(mail.subject()).isNull());
      shop.sql.update("update mailin_box set sight = 'all'");
      assertThat(shop.mails.of(1, null, 10).get(0).text()).isEqualTo("Secret words");
    }
  }

  private static String[] bounce(String address, String arrivedAt) {
    return new String[] {
      "From: MAILER-DAEMON@mx.example.org",
      "To: " + arrivedAt,
      "Message-ID: <bounce-" + address + ">",
      "Subject: Undelivered",
      "MIME-Version: 1.0",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=q",
      "",
      "--q",
      "Content-Type: text/plain",
      "",
      "Sorry.",
      "--q",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example.org",
      "",
      "Final-Recipient: rfc822; " + address,
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 user unknown",
      "",
      "--q--"
    };
  }
}
