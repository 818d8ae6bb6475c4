package org.rapportcrm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A mail server for tests: takes everything on the loopback address, remembers it, and fails as it
 * is told to. With a log, each message is forced to the disk before its 250, so that the log is the
 * truth about what was accepted, whoever is killed.
 *
 * <pre>{@code
 * try (MailSink sink = MailSink.start()) {
 *   sink.fault((stage, recipient) -> stage == Stage.RCPT ? "550 5.1.1 no such user" : null);
 *   // RAPPORT_SMTP_URL = sink.url()
 * }
 * }</pre>
 */
public final class MailSink implements AutoCloseable {

  /** Where in the conversation a fault can happen. */
  public enum Stage {
    GREETING,
    MAIL,
    RCPT,
    DATA,
    /** After the final dot, before the message is accepted. */
    BEFORE_ACCEPT,
    /** After the message is accepted, before the 250. */
    AFTER_ACCEPT
  }

  /** Decides what goes wrong. */
  @FunctionalInterface
  public interface Fault {
    /** A reply line that refuses, {@link #DROP} to hang up, or {@code null} for no fault. */
    String at(Stage stage, String recipient);
  }

  /** Who may send. */
  record Account(String user, String password) {}

  /** Hang up without a word. */
  public static final String DROP = "DROP";

  /** A message that was accepted. */
  public record Mail(String sender, String recipient, String messageId, byte[] content) {

    /** The whole message as text; what is beyond ASCII is encoded in it. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private final ServerSocket server;
  private final FileChannel log;
  private final boolean keep;
  private final List<Mail> mails = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile Fault fault = (stage, recipient) -> null;
  private volatile List<String> extensions = List.of("PIPELINING", "8BITMIME", "SMTPUTF8");
  private volatile SSLContext encryption;
  private volatile Account account;

  private MailSink(ServerSocket server, FileChannel log, boolean keep) {
    this.server = server;
    this.log = log;
    this.keep = keep;
  }

  /** A sink on a free port that keeps every message in memory. */
  public static MailSink start() {
    return start(0, null, true);
  }

  /**
   * A sink that writes a line for each accepted message: recipient, a tab, the Message-ID.
   *
   * @param port 0 for a free one
   * @param log forced to the disk before each 250; {@code null} for none
   * @param keep whether messages are kept in memory
   */
  public static MailSink start(int port, Path log, boolean keep) {
    try {
      FileChannel channel =
          log == null
              ? null
              : FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      ServerSocket server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
      MailSink sink = new MailSink(server, channel, keep);
      Thread acceptor = new Thread(sink::acceptAll, "mail-sink");
      acceptor.setDaemon(true);
      acceptor.start();
      return sink;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What goes wrong from now on. */
  public void fault(Fault fault) {
    this.fault = fault;
  }

  /** What EHLO announces from now on. */
  public void extensions(String... names) {
    extensions = List.of(names);
  }

  /** Offers STARTTLS from now on. */
  public void encryption(SSLContext context) {
    encryption = context;
  }

  /** Takes mail only from whom signs in so, from now on, by AUTH PLAIN or AUTH LOGIN. */
  public void account(String user, String password) {
    account = new Account(user, password);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** What to set {@code RAPPORT_SMTP_URL} to. */
  public String url() {
    return "smtp://127.0.0.1:" + port() + "?tls=none";
  }

  /** What was accepted so far. */
  public List<Mail> mails() {
    synchronized (mails) {
      return List.copyOf(mails);
    }
  }

  /** How many messages were accepted. */
  public int accepted() {
    return accepted.get();
  }

  /** How many connections there were. */
  public int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
      if (log != null) {
        log.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> extensions() {
    return extensions;
  }

  /** {@code null} where there is no STARTTLS. */
  SSLContext encryption() {
    return encryption;
  }

  /** {@code null} where everybody may send. */
  Account account() {
    return account;
  }

  String faultAt(Stage stage, String recipient) {
    return fault.at(stage, recipient);
  }

  void accept(Mail mail) throws IOException {
    if (log != null) {
      byte[] line =
          (mail.recipient() + "\t" + mail.messageId() + "\n").getBytes(StandardCharsets.UTF_8);
      synchronized (log) {
        log.write(ByteBuffer.wrap(line));
        log.force(false);
      }
    }
    accepted.incrementAndGet();
    if (keep) {
      synchronized (mails) {
        mails.add(mail);
      }
    }
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread talk = new Thread(() -> talk(socket), "mail-sink-connection");
        talk.setDaemon(true);
        talk.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new MailSinkConversation(this, socket).run();
    } catch (IOException e) {
      // the other side is gone, or this one was told to hang up
    } finally {
      open.remove(socket);
    }
  }
}
