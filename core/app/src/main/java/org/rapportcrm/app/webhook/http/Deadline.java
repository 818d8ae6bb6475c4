package org.rapportcrm.app.webhook.http;

import java.net.SocketTimeoutException;

/**
 * When an exchange must be over.
 *
 * @param nanos by {@link System#nanoTime}
 */
record Deadline(long nanos) {

  /**
   * What is left.
   *
   * @throws SocketTimeoutException when nothing is
   */
  int millis() throws SocketTimeoutException {
    long left = (nanos - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) left;
  }
}
