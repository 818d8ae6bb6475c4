package org.rapportcrm.app.delivery.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rapportcrm.app.delivery.smtp.Handover.Phase;
import org.rapportcrm.app.delivery.smtp.SmtpListener.Step;

/**
 * One connection to the mail server, used for one message after the other. Not for several threads.
 *
 * <p>Nagle's algorithm is off: with it each message waits about 40 ms for the server's delayed
 * acknowledgement.
 */
public final class SmtpConnection implements AutoCloseable {

  private static final byte[] FINAL_DOT = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

  private final SmtpSettings settings;
  private final SSLSocketFactory encryption;
  private final SmtpListener listener;

  /* Whoever watches the time may close it from another thread. */
  private volatile Socket socket;
  private SmtpStream server;
  private Set<String> extensions = Set.of();
  private boolean used;

  /** Not connected yet. */
  SmtpConnection(SmtpSettings settings, SSLSocketFactory encryption, SmtpListener listener) {
    this.settings = settings;
    this.encryption = encryption;
    this.listener = listener;
  }

  /**
   * Connects, greets, encrypts and signs in.
   *
   * @param helo the name to greet with
   * @throws GatewayException in words for people when any of that fails
   */
  public static SmtpConnection open(SmtpSettings settings, String helo) throws GatewayException {
    return open(settings, helo, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * The same, trusting whom the factory trusts.
   *
   * @throws GatewayException in words for people
   */
  static SmtpConnection open(SmtpSettings settings, String helo, SSLSocketFactory encryption)
      throws GatewayException {
    SmtpConnection connection = new SmtpConnection(settings, encryption, SmtpListener.NONE);
    connection.begin(helo);
    return connection;
  }

  /**
   * Connects, greets, encrypts and signs in.
   *
   * @throws GatewayException in words for people when any of that fails; it is closed then
   */
  void begin(String helo) throws GatewayException {
    try {
      connect(helo);
    } catch (IOException e) {
      close();
      throw new GatewayException(
          Trouble.of(e), "The mail server " + settings + " cannot be used: " + e, e);
    } catch (GatewayException e) {
      close();
      throw e;
    }
  }

  /** Whether the server takes addresses with letters beyond ASCII before the at sign. */
  public boolean takesUtf8() {
    return extensions.contains("SMTPUTF8");
  }

  /** Whether it can be used for another message. */
  public boolean isOpen() {
    return socket != null && !socket.isClosed();
  }

  /**
   * Hands one message over.
   *
   * @param sender the envelope's sender
   * @param message the whole message with CRLF at its line ends, in which no line starts with a
   *     single dot (see {@link DotStuffing}) and without a line end after the last line
   */
  public Handover send(SmtpAddress sender, SmtpAddress recipient, byte[] message) {
    boolean dotWritten = false;
    boolean answered = false;
    boolean stale = used;
    used = true;
    try {
      socket.setSoTimeout(settings.replyMillis());
      String mail = mailFrom(sender, recipient);
      String rcpt = rcptTo(recipient);
      boolean pipelining = extensions.contains("PIPELINING");
      server.write(pipelining ? mail + "\r\n" + rcpt + "\r\nDATA" : mail);
      SmtpReply reply = server.read();
      answered = true;
      if (!reply.isPositive()) {
        return refused(Phase.MAIL, reply, pipelining ? 2 : 0);
      }
      reply = pipelining ? server.read() : server.ask(rcpt);
      if (!reply.isPositive()) {
        return refused(Phase.RCPT, reply, pipelining ? 1 : 0);
      }
      reply = pipelining ? server.read() : server.ask("DATA");
      if (reply.code() != 354) {
        return refused(Phase.DATA, reply, 0);
      }
      server.write(message);
      socket.setSoTimeout(settings.acceptMillis());
      dotWritten = true;
      server.write(FINAL_DOT);
      reply = server.read();
      if (!reply.isPositive()) {
        return refused(Phase.ACCEPT, reply, 0);
      }
      return new Handover.Accepted(reply);
    } catch (IOException e) {
      close();
      return dotWritten
          ? new Handover.Unknown(e.toString())
          : new Handover.Broken(e.toString(), stale && !answered);
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // it is gone either way
      }
    }
  }

  /** Says good-bye and closes. */
  public void quit() {
    if (isOpen()) {
      try {
        server.write("QUIT");
      } catch (IOException e) {
        // the server left first
      }
      close();
    }
  }

  static String mailFrom(SmtpAddress sender, SmtpAddress recipient) {
    return "MAIL FROM:<" + sender + ">" + (recipient.needsUtf8() ? " SMTPUTF8" : "");
  }

  static String rcptTo(SmtpAddress recipient) {
    return "RCPT TO:<" + recipient + ">";
  }

  /** Sends a command by itself and waits for its answer. */
  SmtpReply ask(String command) throws IOException {
    return server.ask(command);
  }

  /** After a refusal: reads the answers still due, and starts afresh or hangs up. */
  private Handover refused(Phase phase, SmtpReply reply, int due) throws IOException {
    try {
      SmtpReply last = reply;
      for (int i = 0; i < due; i++) {
        last = server.read();
      }
      boolean waitsForText = due > 0 && last.code() == 354;
      if (reply.code() == 421 || waitsForText || !server.ask("RSET").isPositive()) {
        close();
      }
    } catch (IOException e) {
      close();
    }
    return new Handover.Refused(phase, reply);
  }

  private void connect(String helo) throws IOException, GatewayException {
    Socket plain =
        settings.tls() == SmtpSettings.Tls.TLS ? encryption.createSocket() : new Socket();
    socket = plain;
    plain.setTcpNoDelay(true);
    plain.setSoTimeout(settings.replyMillis());
    plain.connect(
        new InetSocketAddress(settings.host(), settings.port()), settings.connectMillis());
    listener.line(Step.CONNECTED, plain.getInetAddress().getHostAddress() + ":" + plain.getPort());
    if (plain instanceof SSLSocket tls) {
      handshake(tls);
    }
    server = new SmtpStream(plain, listener);
    must(server.read(), Trouble.GREETING, "greets with");
    greet(helo);
    if (!(plain instanceof SSLSocket)) {
      startTls(helo);
    }
    if (settings.user() != null) {
      signIn();
    }
  }

  private void greet(String helo) throws IOException, GatewayException {
    SmtpReply reply = server.ask("EHLO " + helo);
    if (!reply.isPositive()) {
      must(server.ask("HELO " + helo), Trouble.GREETING, "answers HELO with");
      extensions = Set.of();
      return;
    }
    Set<String> found = new TreeSet<>();
    for (String line : reply.lines()) {
      found.add(line.split(" ")[0].toUpperCase(Locale.ROOT));
      if (line.toUpperCase(Locale.ROOT).startsWith("AUTH ")) {
        List.of(line.toUpperCase(Locale.ROOT).split(" ")).forEach(w -> found.add("AUTH " + w));
      }
    }
    extensions = found;
  }

  private void startTls(String helo) throws IOException, GatewayException {
    boolean offered = extensions.contains("STARTTLS");
    if (settings.tls() == SmtpSettings.Tls.STARTTLS && !offered) {
      throw new GatewayException(
          Trouble.ENCRYPTION,
          "The mail server "
              + settings
              + " does not offer STARTTLS, but tls=starttls asks for it.");
    }
    if (!offered || settings.tls() == SmtpSettings.Tls.NONE) {
      return;
    }
    must(server.ask("STARTTLS"), Trouble.ENCRYPTION, "answers STARTTLS with");
    if (server.hasSpokenUnasked()) {
      throw new GatewayException(
          Trouble.ENCRYPTION, "The mail server " + settings + " spoke before TLS began.");
    }
    SSLSocket tls =
        (SSLSocket) encryption.createSocket(socket, settings.host(), settings.port(), true);
    handshake(tls);
    socket = tls;
    server = new SmtpStream(tls, listener);
    greet(helo);
  }

  private void handshake(SSLSocket tls) throws IOException {
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    listener.line(
        Step.ENCRYPTED, tls.getSession().getProtocol() + " " + tls.getSession().getCipherSuite());
  }

  private void signIn() throws IOException, GatewayException {
    boolean secret =
        socket instanceof SSLSocket
            || settings.tls() == SmtpSettings.Tls.NONE
            || socket.getInetAddress().isLoopbackAddress();
    if (!secret) {
      throw new GatewayException(
          Trouble.ENCRYPTION,
          "The mail server "
              + settings
              + " offers no encryption, so the password is not sent. tls=none would send it.");
    }
    new SmtpSignIn(settings, server).run(extensions);
  }

  private void must(SmtpReply reply, Trouble otherwise, String what) throws GatewayException {
    if (!reply.isPositive()) {
      throw new GatewayException(
          reply.isTemporary() ? Trouble.LATER : otherwise,
          "The mail server " + settings + " " + what + " " + reply);
    }
  }
}
