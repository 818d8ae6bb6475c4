package org.rapportcrm.app.publicpage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.web.Strangers;

/** What a stranger sent, within the limits of {@link PublicRequest}. */
final class Submission {

  static final int MAX_PARAMETERS = 200;
  static final int MAX_LENGTH = 20_000;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.~-]{1,200}");

  private Submission() {}

  /** The request; empty when it holds more than the limits allow. */
  static Optional<PublicRequest> read(HttpServletRequest request, String token) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int values = 0;
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      values += parameter.getValue().length;
      parameters.put(parameter.getKey(), List.of(parameter.getValue()));
    }
    boolean tooLong =
        parameters.values().stream().flatMap(List::stream).anyMatch(v -> v.length() > MAX_LENGTH);
    if (values > MAX_PARAMETERS || tooLong) {
      return Optional.empty();
    }
    String agent = request.getHeader("User-Agent");
    return Optional.of(
        new PublicRequest(
            token,
            Map.copyOf(parameters),
            Strangers.locale(request),
            ClientAddress.of(request),
            agent == null ? "" : agent));
  }

  /** The token of {@code /<prefix>/<token>}; empty for anything that cannot be one. */
  static Optional<String> token(String pathInfo) {
    String token = pathInfo == null ? "" : pathInfo.substring(1);
    return TOKEN.matcher(token).matches() ? Optional.of(token) : Optional.empty();
  }
}
