package org.rapportcrm.app.delivery.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Says who we are (RFC 4954): AUTH PLAIN where it is offered, AUTH LOGIN where only that is. */
final class SmtpSignIn {

  private final SmtpSettings settings;
  private final SmtpStream server;

  SmtpSignIn(SmtpSettings settings, SmtpStream server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * Signs in; whoever listens to the connection hears no password, neither from us nor from a
   * server that repeats what it was told.
   *
   * @param extensions what the server announced
   * @throws GatewayException in words for people when the server refuses
   */
  void run(Set<String> extensions) throws IOException, GatewayException {
    String plain = base64("\0" + settings.user() + "\0" + settings.password());
    server.hide(plain, base64(settings.password()), settings.password());
    boolean login = extensions.contains("AUTH LOGIN") && !extensions.contains("AUTH PLAIN");
    if (login) {
      must(server.ask("AUTH LOGIN"));
      must(server.ask(base64(settings.user())));
      must(server.ask(base64(settings.password())));
    } else {
      must(server.ask("AUTH PLAIN " + plain));
    }
  }

  private void must(SmtpReply reply) throws GatewayException {
    if (!reply.isPositive()) {
      throw new GatewayException(
          reply.isTemporary() ? Trouble.LATER : Trouble.ACCOUNT,
          "The mail server "
              + settings
              + " does not accept user and password: "
              + server.veiled(reply.toString()));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
