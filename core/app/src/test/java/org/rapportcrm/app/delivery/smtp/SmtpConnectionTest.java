package org.rapportcrm.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testkit.MailSink;

/**
 * The connection against a server that asks for encryption and an account, as those of the world
 * do.
 */
class SmtpConnectionTest {

  private static final byte[] MESSAGE =
      "Message-ID: <1@example.com>\r\nSubject: Hello\r\n\r\nHello"
          .getBytes(StandardCharsets.US_ASCII);

  private static LocalCertificate certificate;

  private MailSink sink;

  @BeforeAll
  static void aCertificateForLocalhost() throws Exception {
    certificate = LocalCertificate.make();
  }

  @BeforeEach
  void aServerThatAsks() {
    sink = MailSink.start();
    sink.encryption(certificate.server());
    sink.account("shop@example.com", "p:ss wörd");
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void mailGoesOutOverStarttlsWithAnAccount() throws Exception {
    SmtpConnection connection =
        SmtpConnection.open(
            settings("localhost", "p%3Ass%20w%C3%B6rd", "starttls"),
            "here",
            certificate.trusting());
    Handover handover = send(connection);
    connection.quit();
    assertThat(handover).isInstanceOf(Handover.Accepted.class);
    assertThat(sink.mails())
        .singleElement()
        .extracting(MailSink.Mail::recipient)
        .isEqualTo("ada@example.com");
  }

  @Test
  void aWrongPasswordIsSaidWithoutThePassword() {
    assertThatThrownBy(
            () ->
                SmtpConnection.open(
                    settings("localhost", "secret", "starttls"), "here", certificate.trusting()))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("does not accept user and password: 535")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    SSLSocketFactory ordinary = (SSLSocketFactory) SSLSocketFactory.getDefault();
    assertThatThrownBy(
            () -> SmtpConnection.open(settings("localhost", "x", "starttls"), "here", ordinary))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void aCertificateForAnotherNameIsRefused() {
    assertThatThrownBy(
            () ->
                SmtpConnection.open(
                    settings("127.0.0.1", "x", "starttls"), "here", certificate.trusting()))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void whoAsksForStarttlsNeverSendsInTheClear() {
    sink.encryption(null);
    assertThatThrownBy(
            () ->
                SmtpConnection.open(
                    settings("localhost", "x", "starttls"), "here", certificate.trusting()))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("does not offer STARTTLS");
  }

  private SmtpSettings settings(String host, String password, String tls) {
    return SmtpSettings.parse(
        "smtp://shop%40example.com:" + password + "@" + host + ":" + sink.port() + "?tls=" + tls);
  }

  private static Handover send(SmtpConnection connection) {
    return connection.send(
        SmtpAddress.parse("shop@example.com"), SmtpAddress.parse("ada@example.com"), MESSAGE);
  }
}
