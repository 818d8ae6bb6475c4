package org.rapportcrm.app.delivery.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rapportcrm.app.delivery.smtp.Handover.Phase;

/**
 * One connection to the mail server, used for one message after the other. Not for several threads.
 *
 * <p>Nagle's algorithm is off: with it each message waits about 40 ms for the server's delayed
 * acknowledgement.
 */
public final class SmtpConnection implements AutoCloseable {

  private static final byte[] FINAL_DOT = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_LINE = 4096;
  private static final int MAX_LINES = 100;

  private final SmtpSettings settings;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private Set<String> extensions = Set.of();
  private boolean used;

  private SmtpConnection(SmtpSettings settings) {
    this.settings = settings;
  }

  /**
   * Connects, greets, encrypts and signs in.
   *
   * @param helo the name to greet with
   * @throws GatewayException in words for people when any of that fails
   */
  public static SmtpConnection open(SmtpSettings settings, String helo) throws GatewayException {
    SmtpConnection connection = new SmtpConnection(settings);
    try {
      connection.connect(helo);
      return connection;
    } catch (IOException e) {
      connection.close();
      throw new GatewayException("The mail server " + settings + " cannot be used: " + e, e);
    } catch (GatewayException e) {
      connection.close();
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
      String mail = "MAIL FROM:<" + sender + ">" + (recipient.needsUtf8() ? " SMTPUTF8" : "");
      String rcpt = "RCPT TO:<" + recipient + ">";
      boolean pipelining = extensions.contains("PIPELINING");
      write(pipelining ? mail + "\r\n" + rcpt + "\r\nDATA" : mail);
      SmtpReply reply = read();
      answered = true;
      if (!reply.isPositive()) {
        return refused(Phase.MAIL, reply, pipelining ? 2 : 0);
      }
      reply = pipelining ? read() : ask(rcpt);
      if (!reply.isPositive()) {
        return refused(Phase.RCPT, reply, pipelining ? 1 : 0);
      }
      reply = pipelining ? read() : ask("DATA");
      if (reply.code() != 354) {
        return refused(Phase.DATA, reply, 0);
      }
      out.write(message);
      out.flush();
      socket.setSoTimeout(settings.acceptMillis());
      dotWritten = true;
      out.write(FINAL_DOT);
      out.flush();
      reply = read();
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
        write("QUIT");
      } catch (IOException e) {
        // the server left first
      }
      close();
    }
  }

  /** After a refusal: reads the answers still due, and starts afresh or hangs up. */
  private Handover refused(Phase phase, SmtpReply reply, int due) throws IOException {
    try {
      SmtpReply last = reply;
      for (int i = 0; i < due; i++) {
        last = read();
      }
      boolean waitsForText = due > 0 && last.code() == 354;
      if (reply.code() == 421 || waitsForText || !ask("RSET").isPositive()) {
        close();
      }
    } catch (IOException e) {
      close();
    }
    return new Handover.Refused(phase, reply);
  }

  private void connect(String helo) throws IOException, GatewayException {
    Socket plain =
        settings.tls() == SmtpSettings.Tls.TLS
            ? SSLSocketFactory.getDefault().createSocket()
            : new Socket();
    use(plain);
    plain.setTcpNoDelay(true);
    plain.setSoTimeout(settings.replyMillis());
    plain.connect(
        new InetSocketAddress(settings.host(), settings.port()), settings.connectMillis());
    if (plain instanceof SSLSocket tls) {
      handshake(tls);
    }
    use(plain);
    must(read(), "greets with");
    greet(helo);
    if (!(plain instanceof SSLSocket)) {
      startTls(helo);
    }
    if (settings.user() != null) {
      signIn();
    }
  }

  private void use(Socket socket) throws IOException {
    this.socket = socket;
    if (socket.isConnected()) {
      in = new BufferedInputStream(socket.getInputStream(), 4096);
      out = socket.getOutputStream();
    }
  }

  private void greet(String helo) throws IOException, GatewayException {
    SmtpReply reply = ask("EHLO " + helo);
    if (!reply.isPositive()) {
      must(ask("HELO " + helo), "answers HELO with");
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
          "The mail server "
              + settings
              + " does not offer STARTTLS, but tls=starttls asks for it.");
    }
    if (!offered || settings.tls() == SmtpSettings.Tls.NONE) {
      return;
    }
    must(ask("STARTTLS"), "answers STARTTLS with");
    if (in.available() > 0) {
      throw new GatewayException("The mail server " + settings + " spoke before TLS began.");
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket tls =
        (SSLSocket) factory.createSocket(socket, settings.host(), settings.port(), true);
    handshake(tls);
    use(tls);
    greet(helo);
  }

  private static void handshake(SSLSocket tls) throws IOException {
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
  }

  private void signIn() throws IOException, GatewayException {
    boolean secret =
        socket instanceof SSLSocket
            || settings.tls() == SmtpSettings.Tls.NONE
            || socket.getInetAddress().isLoopbackAddress();
    if (!secret) {
      throw new GatewayException(
          "The mail server "
              + settings
              + " offers no encryption, so the password is not sent. tls=none would send it.");
    }
    SmtpReply reply;
    if (extensions.contains("AUTH PLAIN") || !extensions.contains("AUTH LOGIN")) {
      reply = ask("AUTH PLAIN " + base64("\0" + settings.user() + "\0" + settings.password()));
    } else {
      must(ask("AUTH LOGIN"), "answers AUTH LOGIN with");
      must(ask(base64(settings.user())), "answers the user name with");
      reply = ask(base64(settings.password()));
    }
    if (!reply.isPositive()) {
      throw new GatewayException(
          "The mail server " + settings + " does not accept user and password: " + reply);
    }
  }

  private void must(SmtpReply reply, String what) throws GatewayException {
    if (!reply.isPositive()) {
      throw new GatewayException("The mail server " + settings + " " + what + " " + reply);
    }
  }

  private SmtpReply ask(String command) throws IOException {
    write(command);
    return read();
  }

  private void write(String commands) throws IOException {
    out.write((commands + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private SmtpReply read() throws IOException {
    List<String> lines = new ArrayList<>(1);
    while (true) {
      String line = line();
      boolean known =
          line.length() >= 3 && line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9');
      if (!known || lines.size() > MAX_LINES) {
        throw new IOException("not an SMTP answer: " + line);
      }
      lines.add(line.length() > 4 ? line.substring(4) : "");
      if (line.length() == 3 || line.charAt(3) != '-') {
        return SmtpReply.of(Integer.parseInt(line.substring(0, 3)), List.copyOf(lines));
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    while (true) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      if (line.length() >= MAX_LINE) {
        throw new IOException("an answer without an end");
      }
      line.append((char) c);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
