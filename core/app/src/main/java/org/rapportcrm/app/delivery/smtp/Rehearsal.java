package org.rapportcrm.app.delivery.smtp;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.rapportcrm.app.delivery.smtp.Handover.Phase;
import org.rapportcrm.app.delivery.smtp.SmtpListener.Step;

/**
 * Everything that sending needs, up to the recipient, and then taken back: no message is handed
 * over, so nobody gets one.
 */
public final class Rehearsal {

  private static final int STEP_MILLIS = 5_000;
  private static final int WHOLE_MILLIS = 10_000;

  private final SmtpAddress sender;
  private final SmtpAddress recipient;
  private final Dialogue dialogue = new Dialogue(System::nanoTime);
  private final SmtpConnection connection;

  /**
   * How it went.
   *
   * @param trouble {@code null} when the server would take the message
   * @param lines what was said, without passwords
   */
  public record Result(Trouble trouble, List<Dialogue.Line> lines) {}

  private Rehearsal(
      SmtpSettings settings,
      SmtpAddress sender,
      SmtpAddress recipient,
      SSLSocketFactory encryption) {
    this.sender = sender;
    this.recipient = recipient;
    this.connection = new SmtpConnection(settings, encryption, dialogue);
  }

  /** Talks with the server for 10 seconds at most, whatever it does. */
  public static Result run(
      SmtpSettings settings, String helo, SmtpAddress sender, SmtpAddress recipient) {
    SSLSocketFactory ordinary = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new Rehearsal(settings.hurried(STEP_MILLIS), sender, recipient, ordinary)
        .within(WHOLE_MILLIS, helo);
  }

  /** The same with other limits, trusting whom the factory trusts. */
  static Result run(
      SmtpSettings settings,
      SmtpAddress sender,
      SmtpAddress recipient,
      SSLSocketFactory encryption,
      int wholeMillis) {
    return new Rehearsal(settings, sender, recipient, encryption).within(wholeMillis, "here");
  }

  /* A thread of its own, because neither the resolver nor a server that trickles keeps to limits. */
  private Result within(int millis, String helo) {
    FutureTask<Trouble> talk = new FutureTask<>(() -> talk(helo));
    Thread thread = new Thread(talk, "rapport-mail-rehearsal");
    thread.setDaemon(true);
    thread.start();
    try {
      return new Result(talk.get(millis, TimeUnit.MILLISECONDS), dialogue.lines());
    } catch (TimeoutException e) {
      return new Result(Trouble.TIMEOUT, dialogue.lines());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(Trouble.BROKEN, dialogue.lines());
    } catch (ExecutionException e) {
      throw new IllegalStateException("A rehearsal failed", e.getCause());
    } finally {
      connection.close();
    }
  }

  private Trouble talk(String helo) {
    try {
      connection.begin(helo);
      Trouble trouble = envelope();
      leave();
      return trouble;
    } catch (GatewayException e) {
      if (e.getCause() instanceof IOException fault) {
        failed(fault);
      }
      return e.trouble();
    } catch (IOException e) {
      failed(e);
      return Trouble.of(e);
    }
  }

  private Trouble envelope() throws IOException {
    SmtpReply mail = connection.ask(SmtpConnection.mailFrom(sender, recipient));
    if (!mail.isPositive()) {
      return Trouble.of(Phase.MAIL, mail);
    }
    SmtpReply rcpt = connection.ask(SmtpConnection.rcptTo(recipient));
    return rcpt.isPositive() ? null : Trouble.of(Phase.RCPT, rcpt);
  }

  private void leave() {
    try {
      connection.ask("RSET");
      connection.ask("QUIT");
    } catch (IOException e) {
      // what was to be learned is known; some servers hang up first
    }
  }

  private void failed(IOException fault) {
    dialogue.line(Step.FAILED, fault.getMessage() == null ? fault.toString() : fault.getMessage());
  }
}
