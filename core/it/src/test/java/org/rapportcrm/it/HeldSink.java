package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.MailSink.Stage;

/**
 * A mail server that takes so many messages and then holds every connection where a kill hurts
 * most: some before a message is accepted, some after it, before the sender hears of it.
 */
final class HeldSink implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final MailSink sink = MailSink.start();
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger held = new AtomicInteger();

  /** Holds from the message after {@code free} others on. */
  HeldSink(int free) {
    sink.fault((stage, recipient) -> hold(free, stage));
  }

  private String hold(int free, Stage stage) {
    boolean dangerous = stage == Stage.BEFORE_ACCEPT || stage == Stage.AFTER_ACCEPT;
    if (!dangerous || released.getCount() == 0 || sink.accepted() < free) {
      return null;
    }
    int number = held.incrementAndGet();
    try {
      assertThat(released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return MailSink.DROP;
    }
    // of those held before they were accepted, every second one is lost with its sender
    return stage == Stage.BEFORE_ACCEPT && number % 2 == 0 ? MailSink.DROP : null;
  }

  String url() {
    return sink.url();
  }

  /** Connections that are held. */
  int held() {
    return held.get();
  }

  /** Lets everything through from now on. */
  void release() {
    released.countDown();
  }

  /** How many copies each address got. */
  Map<String, Long> copies() {
    return mails().stream()
        .map(MailSink.Mail::recipient)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  List<MailSink.Mail> mails() {
    return sink.mails();
  }

  @Override
  public void close() {
    release();
    sink.close();
  }
}
