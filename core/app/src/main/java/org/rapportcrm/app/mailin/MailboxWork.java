package org.rapportcrm.app.mailin;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.mailin.imap.ImapException;
import org.rapportcrm.app.node.ThisNode;
import org.rapportcrm.app.notification.Notifications;

/**
 * Reads mailboxes on this node, two at once, from the moment on at which it is known to be good.
 */
@ApplicationScoped
public class MailboxWork {

  /** So many failures in a row, about half an hour, and the owner is told. */
  private static final int TOLD_AT = 5;

  private static final Logger LOG = System.getLogger(MailboxWork.class.getName());
  private static final int AT_ONCE = 2;
  private static final long POLL_MILLIS = 3_000;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private MailboxBook book;
  @Inject private MailKeeper keeper;
  @Inject private Notifications notifications;

  private final Object work = new Object();
  private final List<Thread> running = new ArrayList<>();
  private volatile boolean stopping;

  void begin(@Observes BackgroundWork.Started started) {
    MailSync sync =
        new MailSync(
            new SyncStore(sql, transactions, clock),
            keeper,
            book::account,
            this::pause,
            clock,
            () -> stopping,
            this::failing);
    for (int i = 0; i < AT_ONCE; i++) {
      Thread thread = threads.newThread(() -> loop(sync));
      running.add(thread);
      thread.start();
    }
  }

  /** Looks for work now instead of at the next poll. */
  public void wake() {
    synchronized (work) {
      work.notifyAll();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    wake();
    for (Thread thread : running) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Duration pause() {
    return Duration.ofSeconds(Math.max(15, settings.whole("core", "mailin.seconds", 60)));
  }

  private void loop(MailSync sync) {
    while (!stopping) {
      try {
        if (!ThisNode.mayWork() || !sync.next()) {
          await();
        }
      } catch (RuntimeException e) {
        if (!stopping) {
          LOG.log(Level.WARNING, "Mailboxes pause for a moment", e);
          await();
        }
      }
    }
  }

  private void await() {
    synchronized (work) {
      if (!stopping) {
        try {
          work.wait(POLL_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }

  private void failing(Mailbox box, int failures, ImapException why) {
    LOG.log(Level.INFO, "Mailbox {0} cannot be read: {1}", box.id(), why.key());
    if (failures != TOLD_AT) {
      return;
    }
    List<Object> arguments = List.of(box.name(), Notifications.text(why.key()));
    String path = "/console/mailbox/" + box.id();
    transactions.inNew(
        () -> {
          if (box.isShared()) {
            notifications.tellAll(MailInFeature.MANAGE, "mailin.told.failing", arguments, path);
          } else {
            notifications.tell(box.ownerId(), "mailin.told.failing", arguments, path);
          }
        });
  }
}
