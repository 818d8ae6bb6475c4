package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.rapportcrm.launcher.Refusal;

/**
 * One running Rapport to a home. The operating system lets go of the lock when the process ends,
 * however it ends, so a kill leaves nothing that blocks the next start.
 */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws Refusal when another Rapport runs on this home
   */
  public static HomeLock take(Home home) {
    HomeLock lock = tryTake(home);
    if (lock == null) {
      throw new Refusal(
          "A running Rapport already uses the home folder "
              + home.root()
              + RunFile.read(home)
                  .map(r -> " (process " + r.pid() + ", port " + r.port() + ")")
                  .orElse("")
              + "; stop it first or choose another folder with --home DIR.");
    }
    return lock;
  }

  /** Whether a Rapport runs on this home now. */
  public static boolean isTaken(Home home) {
    HomeLock lock = tryTake(home);
    if (lock != null) {
      lock.close();
    }
    return lock == null;
  }

  private static HomeLock tryTake(Home home) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new HomeLock(channel);
      }
      channel.close();
      return null;
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new Refusal(
          "The home folder "
              + home.root()
              + " cannot be locked ("
              + e.getMessage()
              + "); put it on a local disk or give this user the right to write there.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
