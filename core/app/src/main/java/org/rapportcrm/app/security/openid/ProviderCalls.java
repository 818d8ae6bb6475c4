package org.rapportcrm.app.security.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks a provider: by https (or on this machine), following no redirect, within seconds, and
 * reading no more than a megabyte.
 */
final class ProviderCalls {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LONGEST = 1 << 20;

  private ProviderCalls() {}

  /** An answer in JSON. */
  record Answer(int status, Map<String, Object> json) {
    boolean isGood() {
      return status == 200;
    }
  }

  /**
   * Asks for a document.
   *
   * @param authorization the header, or {@code null}
   */
  static Answer get(String address, String authorization) throws OpenIdException {
    return ask(address, authorization, null);
  }

  /** Sends a form. */
  static Answer post(String address, String authorization, Map<String, String> form)
      throws OpenIdException {
    return ask(address, authorization, encoded(form));
  }

  /** A form, or the query of an address. */
  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer ask(String address, String authorization, String form)
      throws OpenIdException {
    if (!Provider.isSafe(address)) {
      throw new OpenIdException(Trouble.DISCOVERY, address + " is no address with https");
    }
    HttpURLConnection connection = null;
    try {
      connection = (HttpURLConnection) new URL(address).openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setUseCaches(false);
      connection.setRequestProperty("Accept", "application/json");
      connection.setRequestProperty("User-Agent", "Rapport");
      if (authorization != null) {
        connection.setRequestProperty("Authorization", authorization);
      }
      if (form != null) {
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      return new Answer(status, JSONObjectUtils.parse(body(connection, status), LONGEST));
    } catch (IOException e) {
      throw new OpenIdException(Trouble.UNREACHABLE, address + ": " + e);
    } catch (ParseException e) {
      throw new OpenIdException(Trouble.UNREACHABLE, address + " answers no JSON");
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      long end = System.nanoTime() + 2L * PATIENCE_MILLIS * 1_000_000;
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        kept.write(buffer, 0, n);
        if (kept.size() > LONGEST || System.nanoTime() > end) {
          throw new IOException("the answer is too long");
        }
      }
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws IOException {
    return in == null ? -1 : in.read(buffer);
  }
}
