package org.rapportcrm.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.rapportcrm.testkit.MailSink.Mail;
import org.rapportcrm.testkit.MailSink.Stage;

/** One connection to a {@link MailSink}. */
final class MailSinkConversation {

  private final MailSink sink;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean signedIn;
  private String sender = "";
  private String recipient = "";

  MailSinkConversation(MailSink sink, Socket socket) throws IOException {
    this.sink = sink;
    this.signedIn = sink.account() == null;
    talkOver(socket);
  }

  private void talkOver(Socket with) throws IOException {
    socket = with;
    in = new BufferedInputStream(with.getInputStream(), 65536);
    out = with.getOutputStream();
  }

  void run() throws IOException {
    answer(Stage.GREETING, "220 sink ESMTP");
    while (true) {
      String line = line();
      String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> greet();
        case "STAR" -> encrypt();
        case "AUTH" -> signIn(line.split(" "));
        case "MAIL" -> {
          sender = address(line);
          answer(Stage.MAIL, signedIn ? "250 2.1.0 ok" : "530 5.7.0 sign in first");
        }
        case "RCPT" -> {
          String named = address(line);
          recipient = named;
          recipient = answer(Stage.RCPT, "250 2.1.5 ok") ? named : "";
        }
        case "DATA" -> data();
        case "RSET" -> {
          recipient = "";
          say("250 2.0.0 ok");
        }
        case "QUIT" -> {
          say("221 2.0.0 bye");
          return;
        }
        default -> say("502 5.5.2 unknown");
      }
    }
  }

  private void greet() throws IOException {
    for (String extension : sink.extensions()) {
      say("250-" + extension);
    }
    if (sink.encryption() != null && !(socket instanceof SSLSocket)) {
      say("250-STARTTLS");
    }
    if (sink.account() != null) {
      say("250-AUTH PLAIN LOGIN");
    }
    say("250 SIZE 35882577");
  }

  private void encrypt() throws IOException {
    if (sink.encryption() == null || socket instanceof SSLSocket) {
      say("502 5.5.1 not offered");
      return;
    }
    say("220 2.0.0 go ahead");
    SSLSocket encrypted =
        (SSLSocket) sink.encryption().getSocketFactory().createSocket(socket, null, true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    talkOver(encrypted);
  }

  private void signIn(String[] words) throws IOException {
    MailSink.Account account = sink.account();
    String user = "";
    String password = "";
    if (words[1].equalsIgnoreCase("LOGIN")) {
      say("334 " + base64("Username:"));
      user = decoded(line());
      say("334 " + base64("Password:"));
      password = decoded(line());
    } else {
      String[] parts = decoded(words[2]).split("\0", -1);
      user = parts[1];
      password = parts[2];
    }
    signedIn = account != null && account.equals(new MailSink.Account(user, password));
    say(signedIn ? "235 2.7.0 welcome" : "535 5.7.8 wrong user or password");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private void data() throws IOException {
    if (recipient.isEmpty()) {
      say("554 5.5.1 no valid recipients");
      return;
    }
    if (!answer(Stage.DATA, "354 go ahead")) {
      return;
    }
    byte[] content = content();
    Mail mail = new Mail(sender, recipient, messageId(content), content);
    if (!refused(Stage.BEFORE_ACCEPT)) {
      sink.accept(mail);
      answer(Stage.AFTER_ACCEPT, "250 2.0.0 accepted");
    }
    recipient = "";
  }

  private boolean answer(Stage stage, String reply) throws IOException {
    if (refused(stage)) {
      return false;
    }
    say(reply);
    return true;
  }

  private boolean refused(Stage stage) throws IOException {
    String wrong = sink.faultAt(stage, recipient);
    if (MailSink.DROP.equals(wrong)) {
      throw new IOException("told to hang up");
    }
    if (wrong != null) {
      say(wrong);
      if (wrong.startsWith("421")) {
        throw new IOException("told to leave");
      }
    }
    return wrong != null;
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private byte[] content() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(32768);
    while (true) {
      byte[] line = rawLine();
      if (line.length == 3 && line[0] == '.') {
        return content.toByteArray();
      }
      int from = line.length > 0 && line[0] == '.' ? 1 : 0;
      content.write(line, from, line.length - from);
    }
  }

  private String line() throws IOException {
    return new String(rawLine(), StandardCharsets.UTF_8).stripTrailing();
  }

  private byte[] rawLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int c;
    while ((c = in.read()) >= 0) {
      line.write(c);
      if (c == '\n') {
        return line.toByteArray();
      }
    }
    throw new IOException("the client hung up");
  }

  private static String address(String line) {
    int from = line.indexOf('<');
    int to = line.indexOf('>', from);
    return from < 0 || to < 0 ? "" : line.substring(from + 1, to);
  }

  private static String messageId(byte[] content) {
    int end = Math.min(content.length, 8192);
    String head = new String(content, 0, end, StandardCharsets.UTF_8);
    for (String line : head.split("\r\n")) {
      if (line.isEmpty()) {
        break;
      }
      if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
        return line.substring("message-id:".length()).strip();
      }
    }
    return "";
  }
}
