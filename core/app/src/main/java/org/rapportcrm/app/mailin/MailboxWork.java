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
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.job.WorkLoop;
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
  private static final Duration POLL = Duration.ofSeconds(3);

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private MailboxBook book;
  @Inject private MailKeeper keeper;
  @Inject private Notifications notifications;

  private MailSync sync;
  private final WorkLoop loop = new WorkLoop("Mailboxes", POLL, this::next);

  void begin(@Observes BackgroundWork.Started started) {
    sync =
        new MailSync(
            new SyncStore(sql, transactions, clock),
            keeper,
            book::account,
            this::pause,
            clock,
            loop::isStopping,
            this::failing);
    loop.start(threads, AT_ONCE);
  }

  /** Looks for work now instead of at the next poll. */
  public void wake() {
    loop.wake();
  }

  @PreDestroy
  void stop() {
    loop.close();
  }

  private Duration pause() {
    return Duration.ofSeconds(Math.max(15, settings.whole("core", "mailin.seconds", 60)));
  }

  private boolean next() {
    return ThisNode.mayWork() && sync.next();
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
