package org.rapportcrm.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.testkit.MailSink;

/**
 * The connection against a server that asks for encryption and an account, as those of the world
 * do.
 */
class SmtpConnectionTest {

  private static final byte[] MESSAGE =
      "Message-ID: <1@example.com>\r\nSubject: Hello\r\n\r\nHello"
          .getBytes(StandardCharsets.US_ASCII);
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path folder;
  private static KeyStore keys;

  private MailSink sink;

  @BeforeAll
  static void aCertificateForLocalhost() throws Exception {
    Path file = folder.resolve("keys.p12");
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "sink",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            file.toString());
    assertThat(new ProcessBuilder(keytool).inheritIO().start().waitFor()).isZero();
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
  }

  @BeforeEach
  void aServerThatAsks() throws Exception {
    sink = MailSink.start();
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    sink.encryption(context);
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
            settings("localhost", "p%3Ass%20w%C3%B6rd", "starttls"), "here", trusting());
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
                    settings("localhost", "secret", "starttls"), "here", trusting()))
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
            () -> SmtpConnection.open(settings("127.0.0.1", "x", "starttls"), "here", trusting()))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void whoAsksForStarttlsNeverSendsInTheClear() {
    sink.encryption(null);
    assertThatThrownBy(
            () -> SmtpConnection.open(settings("localhost", "x", "starttls"), "here", trusting()))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("does not offer STARTTLS");
  }

  private SmtpSettings settings(String host, String password, String tls) {
    return SmtpSettings.parse(
        "smtp://shop%40example.com:" + password + "@" + host + ":" + sink.port() + "?tls=" + tls);
  }

  private static SSLSocketFactory trusting() throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("sink", keys.getCertificate("sink"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static Handover send(SmtpConnection connection) {
    return connection.send(
        SmtpAddress.parse("shop@example.com"), SmtpAddress.parse("ada@example.com"), MESSAGE);
  }
}
