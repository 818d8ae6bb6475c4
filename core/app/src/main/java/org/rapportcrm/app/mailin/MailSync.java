package org.rapportcrm.app.mailin;

import jakarta.mail.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapportcrm.app.mailin.SyncStore.Claim;
import org.rapportcrm.app.mailin.SyncStore.Place;
import org.rapportcrm.app.mailin.imap.ImapAccount;
import org.rapportcrm.app.mailin.imap.ImapException;
import org.rapportcrm.app.mailin.imap.ImapFolder;
import org.rapportcrm.app.mailin.imap.ImapMailbox;

/**
 * Reads what is new in one mailbox after the other. Each batch of messages and the place up to
 * which the folder is read are one transaction: after a kill nothing is missing and nothing is
 * there twice.
 */
final class MailSync {

  private static final int WINDOW = 500;
  private static final int BATCH = 50;
  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final SyncStore store;
  private final MailKeeper keeper;
  private final Function<Mailbox, ImapAccount> accounts;
  private final Supplier<Duration> pause;
  private final Clock clock;
  private final BooleanSupplier stopping;
  private final Telling telling;

  /** Says that a mailbox cannot be read. */
  @FunctionalInterface
  interface Telling {
    void failing(Mailbox box, int failures, ImapException why);
  }

  MailSync(
      SyncStore store,
      MailKeeper keeper,
      Function<Mailbox, ImapAccount> accounts,
      Supplier<Duration> pause,
      Clock clock,
      BooleanSupplier stopping,
      Telling telling) {
    this.store = store;
    this.keeper = keeper;
    this.accounts = accounts;
    this.pause = pause;
    this.clock = clock;
    this.stopping = stopping;
    this.telling = telling;
  }

  /** Reads the next mailbox that is due; answers whether there was one. */
  boolean next() {
    Optional<Claim> claimed = store.claim();
    if (claimed.isEmpty()) {
      return false;
    }
    Claim claim = claimed.get();
    try {
      boolean more = read(claim);
      store.done(claim, more, pause.get());
    } catch (ImapException e) {
      int failures = store.failed(claim, e);
      telling.failing(claim.box(), failures, e);
    } catch (SyncStore.Lost e) {
      // somebody else reads it now
    }
    return true;
  }

  /** Whether there is more to read than fits into one turn. */
  private boolean read(Claim claim) throws ImapException {
    ImapAccount account = accounts.apply(claim.box());
    if (account.password() == null) {
      throw new ImapException(ImapException.Problem.LOGIN, null, null);
    }
    Turn turn = new Turn();
    try (ImapMailbox mailbox = ImapMailbox.open(account)) {
      for (String name : claim.box().folders()) {
        try (ImapFolder folder = mailbox.folder(name)) {
          read(claim, name, folder, turn);
        }
        if (turn.isOver()) {
          return true;
        }
      }
    }
    return false;
  }

  private void read(Claim claim, String name, ImapFolder folder, Turn turn) throws ImapException {
    long validity = folder.validity();
    Optional<Place> kept = store.place(claim.box().id(), name);
    if (kept.isEmpty() || kept.get().validity() != validity) {
      long before = folder.before(claim.box().since());
      store.begin(claim, name, validity, before);
      kept = store.place(claim.box().id(), name);
    }
    Place place = kept.orElseThrow();
    long next = folder.nextUid();
    for (long from = place.lastUid() + 1; from < next && !turn.isOver(); from += WINDOW) {
      long to = Math.min(from + WINDOW, next) - 1;
      window(claim, name, folder, place, from, to, turn);
    }
  }

  private void window(
      Claim claim, String name, ImapFolder folder, Place place, long from, long to, Turn turn)
      throws ImapException {
    List<ReadMail> batch = new ArrayList<>();
    long bytes = 0;
    for (Message message : folder.messages(from, to)) {
      long uid = folder.uid(message);
      ReadMail read = read(claim, name, folder, place, message, uid, batch);
      batch.add(read);
      turn.count();
      bytes += Math.min(read.size(), ImapMailbox.MOST_BYTES);
      if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
        keep(claim, name, uid, batch);
        batch = new ArrayList<>();
        bytes = 0;
        if (turn.isOver()) {
          return;
        }
      }
    }
    keep(claim, name, to, batch);
  }

  private ReadMail read(
      Claim claim,
      String name,
      ImapFolder folder,
      Place place,
      Message message,
      long uid,
      List<ReadMail> before)
      throws ImapException {
    if (place.givesUp(uid)) {
      return ReadMail.passedOver(uid, "the connection broke at this message, three times");
    }
    try {
      return ReadMail.of(folder.read(message), clock.instant());
    } catch (ImapException e) {
      if (!before.isEmpty()) {
        keep(claim, name, before.get(before.size() - 1).uid(), before);
      }
      store.stuck(claim, name, uid);
      throw e;
    }
  }

  private void keep(Claim claim, String folder, long lastUid, List<ReadMail> batch) {
    try {
      store.advance(claim, folder, lastUid, batch, () -> keeper.keep(claim.box(), batch));
    } catch (SyncStore.Lost e) {
      throw e;
    } catch (RuntimeException e) {
      // one of them cannot be kept: the others are, and that one is named
      for (ReadMail one : batch) {
        keepAlone(claim, folder, one);
      }
      store.advance(claim, folder, lastUid, List.of(), () -> {});
    }
  }

  private void keepAlone(Claim claim, String folder, ReadMail one) {
    try {
      store.advance(
          claim, folder, one.uid(), List.of(one), () -> keeper.keep(claim.box(), List.of(one)));
    } catch (SyncStore.Lost e) {
      throw e;
    } catch (RuntimeException e) {
      ReadMail named = ReadMail.passedOver(one.uid(), String.valueOf(e.getMessage()));
      store.advance(claim, folder, one.uid(), List.of(named), () -> {});
    }
  }

  /** One mailbox must not keep the others waiting. */
  private final class Turn {
    private static final int MOST = 2_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final long began = System.nanoTime();
    private int read;

    void count() {
      read++;
    }

    boolean isOver() {
      return read >= MOST || System.nanoTime() - began > LONGEST_NANOS || stopping.getAsBoolean();
    }
  }
}
