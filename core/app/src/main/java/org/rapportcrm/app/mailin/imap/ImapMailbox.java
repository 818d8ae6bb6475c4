package org.rapportcrm.app.mailin.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** An open connection to a mailbox. Folders are opened to be read, never to be written. */
public final class ImapMailbox implements AutoCloseable {

  /** So much of a message is read. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int CONNECT_MILLIS = 15_000;
  private static final int ANSWER_MILLIS = 30_000;

  private final Store store;

  private ImapMailbox(Store store) {
    this.store = store;
  }

  /** Connects and signs in. */
  public static ImapMailbox open(ImapAccount account) throws ImapException {
    String protocol = account.security() == Security.TLS ? "imaps" : "imap";
    try {
      Store store = Session.getInstance(properties(account, protocol)).getStore(protocol);
      store.connect(account.host(), account.port(), account.user(), account.password());
      return new ImapMailbox(store);
    } catch (AuthenticationFailedException e) {
      throw new ImapException(ImapException.Problem.LOGIN, words(e), e);
    } catch (MessagingException e) {
      throw failure(e, ImapException.Problem.UNREACHABLE);
    }
  }

  /** Names of the folders that hold mail. */
  public List<String> folders() throws ImapException {
    try {
      List<String> names = new ArrayList<>();
      for (Folder folder : store.getDefaultFolder().list("*")) {
        if ((folder.getType() & Folder.HOLDS_MESSAGES) != 0) {
          names.add(folder.getFullName());
        }
      }
      return names;
    } catch (MessagingException e) {
      throw failure(e, ImapException.Problem.BROKEN);
    }
  }

  /** Opens a folder to be read. */
  public ImapFolder folder(String name) throws ImapException {
    try {
      Folder folder = store.getFolder(name);
      if (!folder.exists() || (folder.getType() & Folder.HOLDS_MESSAGES) == 0) {
        throw new ImapException(ImapException.Problem.FOLDER, name, null);
      }
      folder.open(Folder.READ_ONLY);
      return new ImapFolder((IMAPFolder) folder);
    } catch (MessagingException e) {
      throw failure(e, ImapException.Problem.BROKEN);
    }
  }

  /** Whether the connection still stands. */
  public boolean isThere() {
    return store.isConnected();
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException | RuntimeException e) {
      // it is gone either way
    }
  }

  /** What went wrong, out of what the library throws. */
  static ImapException failure(MessagingException thrown, ImapException.Problem otherwise) {
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      if (cause instanceof GuardedSockets.NotPublic) {
        return new ImapException(ImapException.Problem.PRIVATE, cause.getMessage(), thrown);
      }
      if (cause instanceof SSLException) {
        return new ImapException(ImapException.Problem.TLS, words(cause), thrown);
      }
      if (cause instanceof SocketTimeoutException) {
        return new ImapException(ImapException.Problem.BROKEN, words(cause), thrown);
      }
    }
    boolean noTls = words(thrown).contains("STARTTLS");
    return new ImapException(noTls ? ImapException.Problem.TLS : otherwise, words(thrown), thrown);
  }

  private static Throwable next(Throwable cause) {
    Throwable nested =
        cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    return nested == cause ? null : nested;
  }

  static String words(Throwable thrown) {
    String words = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line = words.replaceAll("\\s+", " ").replace("\0", "").strip();
    return line.length() <= 500 ? line : line.substring(0, 500);
  }

  private static Properties properties(ImapAccount account, String protocol) {
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
    properties.setProperty(prefix + "timeout", String.valueOf(ANSWER_MILLIS));
    properties.setProperty(prefix + "writetimeout", String.valueOf(ANSWER_MILLIS));
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "partialfetch", "true");
    properties.setProperty(prefix + "fetchsize", "262144");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(
        prefix + "starttls.required", String.valueOf(account.security() == Security.STARTTLS));
    if (account.security() == Security.NONE) {
      properties.setProperty(prefix + "starttls.enable", "false");
    }
    properties.put(prefix + "socketFactory", new GuardedSockets(account.nearby()));
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    return properties;
  }
}
