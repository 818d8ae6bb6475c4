package org.rapportcrm.app.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** Mailboxes read over the wire, on both databases. */
class MailSyncTest {

  @ParameterizedTest
  @EnumSource
  void aContactsMailStandsOnTheTimelineOnceAndTheMailboxIsAsItWas(TestDatabase.Kind kind)
      throws Exception {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      shop.sql.update(
          "insert into reach_email (contact_id, position, kind, address, address_folded)"
              + " values (1, 0, 'home', 'Ada+home@example.net', 'ada+home@example.net')");
      long box = shop.box();
      mail(shop, "<a1@example.org>", "Ada <ADA@Example.org>", "Question");
      mail(shop, "<a2@example.net>", "ada+home@EXAMPLE.net", "From home");
      mail(shop, "<a3@example.net>", "ada@example.net", "A stranger");
      shop.read(box);
      shop.read(box);
      assertThat(shop.timeline(1))
          .containsExactly("mail.received: Question", "mail.received: From home");
      Mailbox read = shop.book.get(box);
      assertThat(read.mails()).isEqualTo(2);
      assertThat(read.skipped()).isZero();
      assertThat(read.failures()).isZero();
      assertThat(read.syncedAt()).isEqualTo(MailInWorkshop.NOW);
      assertThat(read.mailAt()).isNotNull();
      assertThat(
              shop.server.getManagers().getImapHostManager().getInbox(shop.mailbox).getMessages())
          .allSatisfy(kept -> assertThat(kept.getFlags().contains(Flags.Flag.SEEN)).isFalse())
          .allSatisfy(kept -> assertThat(kept.getFlags().contains(Flags.Flag.DELETED)).isFalse());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasKilledBetweenTwoBatchesGoesOnWithoutADouble(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      for (int i = 0; i < 120; i++) {
        mail(shop, "<k" + i + "@example.org>", "ada@example.org", "Number " + i);
      }
      SyncStore dying =
          new SyncStore(shop.sql, shop.own(), shop.clock) {
            private int steps;

            @Override
            void advance(
                Claim claim, String folder, long uid, List<ReadMail> mails, Runnable keep) {
              if (++steps == 2) {
                throw new Lost();
              }
              super.advance(claim, folder, uid, mails, keep);
            }
          };
      shop.sync(dying).next();
      assertThat(shop.timeline(1)).hasSize(50);
      // the lease of the one that died is over
      shop.sql.update(
          "update mailin_box set lease_until = current_timestamp - interval '1' second");
      shop.read(box);
      assertThat(shop.timeline(1)).hasSize(120).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherNodeDoesNotReadWhatIsInHand(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.box();
      assertThat(shop.store.claim()).isPresent();
      assertThat(shop.store.claim()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMailboxNumberedAnewIsReadAnewWithoutADouble(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      mail(shop, "<a1@example.org>", "ada@example.org", "Question");
      shop.read(box);
      shop.sql.update("update mailin_folder set uid_validity = uid_validity + 1, last_uid = 900");
      mail(shop, "<a2@example.org>", "ada@example.org", "Another");
      shop.read(box);
      assertThat(shop.timeline(1))
          .containsExactly("mail.received: Question", "mail.received: Another");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordIsSaidInWordsAndTriedAgainLater(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      long box = shop.book.create(shop.input("subject", List.of("INBOX"), "wrong"));
      assertThat(shop.sync.next()).isTrue();
      assertThat(shop.sync.next()).isFalse();
      assertThat(shop.book.get(box).reasonKey()).isEqualTo("mailin.problem.login");
      assertThat(shop.book.get(box).failures()).isEqualTo(1);
      shop.clock.set(MailInWorkshop.NOW.plusSeconds(61));
      assertThat(shop.sync.next()).isTrue();
      assertThat(shop.told).containsExactly("mailin.problem.login 1", "mailin.problem.login 2");
      shop.book.change(box, shop.input("subject", List.of("INBOX"), "secret"), null);
      assertThat(shop.sync.next()).isTrue();
      assertThat(shop.book.get(box).failures()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatIsNotThereIsNamed(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      long box = shop.book.create(shop.input("subject", List.of("INBOX", "Gone"), "secret"));
      shop.sync.next();
      assertThat(shop.book.get(box).reasonKey()).isEqualTo("mailin.problem.folder");
      assertThat(shop.book.get(box).reason()).isEqualTo("Gone");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsBrokenNeverStopsWhatComesAfterIt(TestDatabase.Kind kind) throws Exception {
    Path mails = SharedData.path("bounces_sisimai").resolve("mails");
    try (MailInWorkshop shop = new MailInWorkshop(kind);
        Stream<Path> files = Files.list(mails)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      for (Path file : files.sorted().toList()) {
        shop.arrives(Files.readAllBytes(file));
      }
      mail(shop, "<last@example.org>", "ada@example.org", "Still here");
      shop.read(box);
      assertThat(shop.timeline(1)).containsExactly("mail.received: Still here");
      // nobody's token was in any of them: nothing is suppressed on a stranger's word
      assertThat(shop.sql.number("select count(*) from suppression")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oddMailsAreKeptAsFarAsTheyCanBeRead(TestDatabase.Kind kind) {
    try (MailInWorkshop shop = new MailInWorkshop(kind)) {
      shop.contact(1, "ada@example.org");
      long box = shop.box();
      shop.arrives("From: ada@example.org", "Subject: no date, no id, \0 zero", "", "a\0b");
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <charset@example.org>",
          "Subject: =?x-nonsense?B?AAAA?= =?utf-8?B?2LPZhNin2YU=?=",
          "Content-Type: text/plain; charset=\"x-nonsense\"",
          "",
          "سلام");
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <parts@example.org>",
          "Subject: broken parts",
          "Content-Type: multipart/mixed",
          "",
          "--nothing",
          "Content-Transfer-Encoding: base64",
          "",
          "!!!!");
      shop.arrives(
          "From: ada@example.org",
          "Message-ID: <many@example.org>",
          "Subject: to very many",
          "To: " + "x@example.com, ".repeat(10_000) + "y@example.com",
          "",
          "hello");
      byte[] huge = new byte[12 * 1024 * 1024];
      Arrays.fill(huge, (byte) 'x');
      byte[] head =
          ("From: ada@example.org\r\nMessage-ID: <huge@example.org>\r\nSubject: huge\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, huge, 0, head.length);
      shop.arrives(huge);
      shop.read(box);
      assertThat(shop.timeline(1)).hasSize(5).contains("mail.received: huge");
      assertThat(shop.book.get(box).skipped()).isZero();
      assertThat(shop.mails.of(1, null, 10))
          .anySatisfy(mail -> assertThat(mail.text()).contains("سلام"))
          .anySatisfy(mail -> assertThat(mail.cut()).isTrue());
    }
  }

  private static void mail(MailInWorkshop shop, String id, String from, String subject) {
    shop.arrives(
        "From: " + from,
        "To: me@example.com",
        "Message-ID: " + id,
        "Date: Sat, 16 May 2026 10:00:00 +0000",
        "Subject: " + subject,
        "",
        "Words.");
  }
}
