package org.rapportcrm.app.mailin.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** A folder that is open to be read. */
public final class ImapFolder implements AutoCloseable {

  private final IMAPFolder folder;

  ImapFolder(IMAPFolder folder) {
    this.folder = folder;
  }

  /** Changes when the server numbers its messages anew. */
  public long validity() throws ImapException {
    return asking(folder::getUIDValidity);
  }

  /** How many messages there are. */
  public int count() throws ImapException {
    return asking(folder::getMessageCount);
  }

  /** The number that the next message will have, at least. */
  public long nextUid() throws ImapException {
    return asking(
        () -> {
          long announced = folder.getUIDNext();
          if (announced > 0) {
            return announced;
          }
          int count = folder.getMessageCount();
          return count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
        });
  }

  /** The number before that of the first message since a moment. */
  public long before(Instant since) throws ImapException {
    long next = nextUid();
    return asking(
        () -> {
          Message[] found =
              folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
          long first = next;
          for (Message message : found) {
            first = Math.min(first, folder.getUID(message));
          }
          return first - 1;
        });
  }

  /** Messages with these numbers that are there, by number; nothing of them is read yet. */
  public List<Message> messages(long from, long to) throws ImapException {
    return asking(
        () -> {
          List<Message> there = new ArrayList<>();
          Message[] found = folder.getMessagesByUID(from, to);
          FetchProfile profile = new FetchProfile();
          profile.add(UIDFolder.FetchProfileItem.UID);
          profile.add(FetchProfile.Item.SIZE);
          profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
          folder.fetch(found, profile);
          for (Message message : found) {
            if (message != null && !message.isExpunged()) {
              there.add(message);
            }
          }
          return there;
        });
  }

  /** The number of a message. */
  public long uid(Message message) throws ImapException {
    return asking(() -> folder.getUID(message));
  }

  /**
   * Reads a message. What the server cannot give of it comes back as a problem; only a broken
   * connection is an exception.
   */
  public FetchedMail read(Message message) throws ImapException {
    long uid = uid(message);
    try {
      IMAPMessage imap = (IMAPMessage) message;
      imap.setPeek(true);
      long size = imap.getSize();
      Date arrived = imap.getReceivedDate();
      try (InputStream in = imap.getMimeStream()) {
        byte[] raw = in.readNBytes(ImapMailbox.MOST_BYTES);
        return new FetchedMail(
            uid,
            raw,
            Math.max(size, raw.length),
            arrived == null ? null : arrived.toInstant(),
            null);
      } finally {
        imap.invalidateHeaders();
      }
    } catch (MessageRemovedException e) {
      return new FetchedMail(uid, null, 0, null, "gone");
    } catch (MessagingException | IOException | RuntimeException e) {
      if (!folder.isOpen() || !folder.getStore().isConnected()) {
        throw new ImapException(ImapException.Problem.BROKEN, ImapMailbox.words(e), e);
      }
      return new FetchedMail(uid, null, 0, null, ImapMailbox.words(e));
    }
  }

  @Override
  public void close() {
    try {
      folder.close(false);
    } catch (MessagingException | RuntimeException e) {
      // it is gone either way
    }
  }

  /** Asks the server something. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws MessagingException;
  }

  private static <T> T asking(Question<T> question) throws ImapException {
    try {
      return question.ask();
    } catch (MessagingException e) {
      throw ImapMailbox.failure(e, ImapException.Problem.BROKEN);
    } catch (RuntimeException e) {
      throw new ImapException(ImapException.Problem.BROKEN, ImapMailbox.words(e), e);
    }
  }
}
