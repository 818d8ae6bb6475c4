package org.rapportcrm.app.mailin.imap;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of trying a mailbox, step by step.
 *
 * @param connected whether the server answered
 * @param signedIn whether it let us in
 * @param folders those that were looked for
 * @param there names of the folders that hold mail, at most 100
 * @param problem message key of what went wrong first, or {@code null}
 * @param words the server's own about that, or {@code null}
 */
public record Probe(
    boolean connected,
    boolean signedIn,
    List<Found> folders,
    List<String> there,
    String problem,
    String words) {

  private static final int MOST = 100;

  /**
   * A folder that was looked for.
   *
   * @param messages how many are in it; -1 when it is not there
   */
  public record Found(String name, int messages) {

    /** Whether it is there. */
    public boolean isThere() {
      return messages >= 0;
    }
  }

  /** Whether it can be read. */
  public boolean good() {
    return problem == null;
  }

  /** Tries it; nothing in it is read or changed. */
  public static Probe of(ImapAccount account, List<String> wanted) {
    try (ImapMailbox mailbox = ImapMailbox.open(account)) {
      List<String> there = mailbox.folders();
      List<Found> found = new ArrayList<>();
      String missing = null;
      for (String name : wanted) {
        int count = count(mailbox, name);
        missing = count < 0 && missing == null ? name : missing;
        found.add(new Found(name, count));
      }
      return new Probe(
          true,
          true,
          found,
          there.size() > MOST ? there.subList(0, MOST) : there,
          missing == null ? null : "mailin.problem.folder",
          missing);
    } catch (ImapException e) {
      boolean answered = e.problem() == ImapException.Problem.LOGIN;
      return new Probe(answered, false, List.of(), List.of(), e.key(), e.getMessage());
    }
  }

  private static int count(ImapMailbox mailbox, String name) throws ImapException {
    try (ImapFolder folder = mailbox.folder(name)) {
      return folder.count();
    } catch (ImapException e) {
      if (e.problem() == ImapException.Problem.FOLDER) {
        return -1;
      }
      throw e;
    }
  }
}
