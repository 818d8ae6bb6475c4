package org.rapportcrm.app.webhook.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** What a receiver answers, read until the deadline: one that sends byte by byte gains no time. */
final class TimedInput extends InputStream {

  private final Socket socket;
  private final InputStream in;
  private final Deadline deadline;

  TimedInput(Socket socket, Deadline deadline) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    socket.setSoTimeout(deadline.millis());
    return in.read(bytes, from, count);
  }
}
