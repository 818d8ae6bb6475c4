package org.rapportcrm.app.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Locale;
import org.rapportcrm.app.security.http.ClientAddress;

/**
 * A request whose body ends with an error when it is longer than it may be, and whose address is
 * that of the person, also behind a proxy.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

  /** The most that a body without files may hold, in bytes. */
  static final long PLAIN = 10L * 1024 * 1024;

  /** The most that a body with files may hold, in bytes. */
  static final long FILES = 512L * 1024 * 1024;

  private final long most;
  private Limited stream;

  LimitedRequest(HttpServletRequest request, long most) {
    super(request);
    this.most = most;
  }

  static long most(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? FILES : PLAIN;
  }

  /** See {@link NonceListener}. */
  @Override
  public String getParameter(String name) {
    String sent = super.getParameter(name);
    return (sent == null || sent.isEmpty()) && NonceListener.NONCE.equals(name)
        ? (String) getAttribute(NonceListener.NONCE)
        : sent;
  }

  @Override
  public String getRemoteAddr() {
    return ClientAddress.of((HttpServletRequest) getRequest());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Limited(super.getInputStream(), most);
    }
    return stream;
  }

  private static final class Limited extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    Limited(ServletInputStream body, long most) {
      this.body = body;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = body.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("The body is longer than it may be");
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
