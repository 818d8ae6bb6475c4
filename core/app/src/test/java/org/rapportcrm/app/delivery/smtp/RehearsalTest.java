package org.rapportcrm.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.delivery.smtp.Dialogue.Line;
import org.rapportcrm.app.delivery.smtp.SmtpListener.Step;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.MailSink.Stage;

/** The mail server is tried without sending, and what was said is told without passwords. */
class RehearsalTest {

  private static final SmtpAddress SHOP = SmtpAddress.parse("shop@example.com");
  private static final SmtpAddress ADMIN = SmtpAddress.parse("admin@example.com");

  private static LocalCertificate certificate;

  private MailSink sink;

  @BeforeAll
  static void aCertificate() throws Exception {
    certificate = LocalCertificate.make();
  }

  @BeforeEach
  void aServer() {
    sink = MailSink.start();
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void everyLineIsToldFromTheGreetingToTheGoodByeAndNothingIsSent() {
    Rehearsal.Result result = run("smtp://127.0.0.1:" + sink.port());
    assertThat(result.trouble()).isNull();
    assertThat(texts(result, Step.SENT))
        .containsExactly(
            "EHLO here",
            "MAIL FROM:<shop@example.com>",
            "RCPT TO:<admin@example.com>",
            "RSET",
            "QUIT");
    assertThat(texts(result, Step.CONNECTED)).containsExactly("127.0.0.1:" + sink.port());
    assertThat(texts(result, Step.RECEIVED))
        .startsWith("220 sink ESMTP")
        .contains("250-PIPELINING")
        .endsWith("221 2.0.0 bye");
    assertThat(result.lines()).extracting(Line::millis).isSorted();
    assertThat(sink.accepted()).isZero();
  }

  @Test
  void encryptionAndAccountAreTriedAndThePasswordIsNeverTold() throws Exception {
    sink.encryption(certificate.server());
    sink.account("shop@example.com", "p:ss wörd");
    Rehearsal.Result result = run("p%3Ass%20w%C3%B6rd", certificate.trusting());
    assertThat(result.trouble()).isNull();
    assertThat(texts(result, Step.ENCRYPTED)).singleElement().asString().startsWith("TLS");
    assertThat(texts(result, Step.SENT))
        .containsSubsequence("STARTTLS", "EHLO here", "AUTH PLAIN •••", "QUIT");
  }

  @Test
  void aWrongPasswordIsTroubleWithTheAccount() throws Exception {
    sink.encryption(certificate.server());
    sink.account("shop@example.com", "right");
    Rehearsal.Result result = run("not-this", certificate.trusting());
    assertThat(result.trouble()).isEqualTo(Trouble.ACCOUNT);
    assertThat(texts(result, Step.RECEIVED)).endsWith("535 5.7.8 wrong user or password");
  }

  @Test
  void aServerThatRepeatsThePasswordIsVeiled() {
    sink.fault((stage, to) -> stage == Stage.MAIL ? "550 your password is pass-phrase" : null);
    sink.account("shop@example.com", "pass-phrase");
    Rehearsal.Result result = run("smtp://shop%40example.com:pass-phrase@127.0.0.1:" + sink.port());
    assertThat(texts(result, Step.RECEIVED)).contains("550 your password is •••");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNamedAsTheTrouble() {
    sink.encryption(certificate.server());
    Rehearsal.Result result = run("x", (SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThat(result.trouble()).isEqualTo(Trouble.CERTIFICATE);
    assertThat(texts(result, Step.FAILED)).hasSize(1);
  }

  @Test
  void aRefusedSenderIsToldAndTheServerIsLeftPolitely() {
    sink.fault((stage, to) -> stage == Stage.MAIL ? "550 5.7.1 not your domain" : null);
    Rehearsal.Result result = run("smtp://127.0.0.1:" + sink.port());
    assertThat(result.trouble()).isEqualTo(Trouble.SENDER);
    assertThat(texts(result, Step.SENT))
        .doesNotContain("RCPT TO:<admin@example.com>")
        .endsWith("RSET", "QUIT");
  }

  @Test
  void aRefusedRecipientABusyServerAndOneThatHangsUpAreToldApart() {
    sink.fault((stage, to) -> stage == Stage.RCPT ? "554 5.7.1 relay denied" : null);
    assertThat(run("smtp://127.0.0.1:" + sink.port()).trouble()).isEqualTo(Trouble.RECIPIENT);
    sink.fault((stage, to) -> stage == Stage.GREETING ? "421 too busy" : null);
    assertThat(run("smtp://127.0.0.1:" + sink.port()).trouble()).isEqualTo(Trouble.LATER);
    sink.fault((stage, to) -> stage == Stage.GREETING ? "554 go away" : null);
    assertThat(run("smtp://127.0.0.1:" + sink.port()).trouble()).isEqualTo(Trouble.GREETING);
    sink.fault((stage, to) -> stage == Stage.MAIL ? MailSink.DROP : null);
    assertThat(run("smtp://127.0.0.1:" + sink.port()).trouble()).isEqualTo(Trouble.BROKEN);
  }

  @Test
  void aPortWhereNobodyListensRefuses() {
    int port = sink.port();
    sink.close();
    assertThat(run("smtp://127.0.0.1:" + port).trouble()).isEqualTo(Trouble.REFUSED);
  }

  @Test
  void aServerThatKeepsSilentIsGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      long began = System.nanoTime();
      Rehearsal.Result result =
          Rehearsal.run(
              SmtpSettings.parse("smtp://127.0.0.1:" + silent.getLocalPort()),
              SHOP,
              ADMIN,
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              300);
      assertThat(result.trouble()).isEqualTo(Trouble.TIMEOUT);
      assertThat(texts(result, Step.CONNECTED)).hasSize(1);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }
  }

  private Rehearsal.Result run(String password, SSLSocketFactory encryption) {
    String account = "shop%40example.com:" + password;
    String url = "smtp://" + account + "@localhost:" + sink.port() + "?tls=starttls";
    return Rehearsal.run(SmtpSettings.parse(url), SHOP, ADMIN, encryption, 10_000);
  }

  private static Rehearsal.Result run(String url) {
    SSLSocketFactory ordinary = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return Rehearsal.run(SmtpSettings.parse(url), SHOP, ADMIN, ordinary, 10_000);
  }

  private static List<String> texts(Rehearsal.Result result, Step step) {
    return result.lines().stream().filter(line -> line.step() == step).map(Line::text).toList();
  }
}
