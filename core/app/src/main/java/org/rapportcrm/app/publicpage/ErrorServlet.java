package org.rapportcrm.app.publicpage;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.dev.Causes;
import org.rapportcrm.app.plugin.gate.PluginGate;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Strangers;

/**
 * What a person reads when something went wrong: what it means and what to do. It uses neither
 * Faces nor the database, because either may be what failed. A failure gets a number that the log
 * has too; its cause stays in the log, but for those who write a plugin with {@code rapport dev}.
 * Who follows a damaged link of a mail reads what every public page says, and nothing of a console.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

  /** A button that leads on. */
  private record Way(String address, String key) {}

  /** What a person reads; {@code cause} is {@code null} but under {@code rapport dev}. */
  private record Shown(Locale locale, String title, String help, String cause, List<Way> ways) {}

  @Inject private transient Messages messages;
  @Inject private transient CurrentUser user;
  @Inject private transient InstalledSet installed;
  @Inject private transient Guard guard;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    ErrorKind kind = ErrorKind.of(status instanceof Integer code ? code : 404, cause);
    Locale locale = user.id().isPresent() ? user.locale() : Strangers.locale(request);
    String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String number = null;
    Optional<String> culprit = Optional.empty();
    if (kind == ErrorKind.FAILED) {
      number = logged(asked, cause);
      culprit = blame(asked.substring(request.getContextPath().length()), cause);
    }
    response.setStatus(kind.status());
    response.setHeader("Cache-Control", "no-store");
    boolean link = kind == ErrorKind.MISSING && asked.startsWith(request.getContextPath() + "/c/");
    String key = link ? "shell.public.unknown" : kind.key();
    String title = messages.text(locale, key);
    String help = messages.text(locale, key + ".help", number);
    if (asked.startsWith(request.getContextPath() + "/api/")) {
      problem(response, kind, title, help);
    } else {
      String why = kind == ErrorKind.FAILED ? Causes.shown(cause).orElse(null) : null;
      List<Way> ways = link ? new ArrayList<>() : ways(kind, request.getContextPath(), asked);
      culprit.ifPresent(plugin -> ways.add(why(request.getContextPath(), plugin)));
      page(request, response, new Shown(locale, title, help, why, ways));
    }
  }

  /** A page that was open for too long may be one whose reader has no console: a link of a mail. */
  private List<Way> ways(ErrorKind kind, String context, String asked) {
    List<Way> ways = new ArrayList<>();
    if (kind == ErrorKind.EXPIRED) {
      ways.add(new Way(asked.replaceFirst("^/+", "/"), "shell.error.expired.again"));
    }
    ways.add(new Way(context + "/console/", "shell.toConsole"));
    if (kind == ErrorKind.MISSING && user.id().isPresent()) {
      ways.add(new Way(context + "/console/#search", "shell.search"));
    }
    return ways;
  }

  private static String logged(String path, Throwable cause) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Failure " + number + " at " + path, cause);
    return number;
  }

  /**
   * A page of a plugin that fails is told on the plugin's own, and counts for its breaker.
   *
   * @return the plugin, for those who may read there why
   */
  private Optional<String> blame(String path, Throwable cause) {
    try {
      Optional<String> plugin =
          PluginGate.pluginOf(path).filter(id -> cause != null && installed.find(id).isPresent());
      plugin.ifPresent(id -> guard.note(id, Kind.PAGE, path, Duration.ZERO, cause));
      return plugin.filter(id -> user.may("plugins.manage"));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The failure at " + path + " was not counted", e);
      return Optional.empty();
    }
  }

  private static Way why(String context, String plugin) {
    return new Way(context + "/console/plugin?id=" + plugin, "plugins.partFailed.why");
  }

  private static void problem(
      HttpServletResponse response, ErrorKind kind, String title, String help) throws IOException {
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", kind.status())
                .add("detail", help)
                .build()
                .toString());
  }

  private void page(HttpServletRequest request, HttpServletResponse response, Shown shown)
      throws IOException {
    String context = Html.escaped(request.getContextPath());
    response.setContentType("text/html; charset=UTF-8");
    PrintWriter out = response.getWriter();
    out.write("<!DOCTYPE html><html lang=\"" + shown.locale().getLanguage() + "\" dir=\"");
    out.write(PersonLocale.direction(shown.locale()) + "\" data-look=\"auto\"><head><title>");
    out.write(Html.escaped(shown.title()) + "</title>");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    for (String sheet :
        new String[] {"tokens", "base", "controls", "layout", "cards", "marks", "public"}) {
      out.write("<link rel=\"stylesheet\" href=\"" + context + "/rapport/" + sheet + ".css\">");
    }
    out.write("</head><body class=\"public\"><main class=\"public-page card\">");
    out.write("<img src=\"" + context + "/rapport/logo.svg\" alt=\"\" width=\"40\" height=\"40\">");
    out.write("<h1>" + Html.escaped(shown.title()) + "</h1>");
    out.write("<p>" + Html.escaped(shown.help()) + "</p>");
    if (shown.cause() != null) {
      out.write("<pre class=\"log-line\" dir=\"ltr\">" + Html.escaped(shown.cause()) + "</pre>");
    }
    out.write("<p class=\"row\">");
    String look = "button button-primary";
    for (Way way : shown.ways()) {
      out.write("<a class=\"" + look + "\" href=\"" + Html.escaped(way.address()) + "\">");
      out.write(Html.escaped(messages.text(shown.locale(), way.key())) + "</a>");
      look = "button";
    }
    out.write("</p>");
    out.write("</main></body></html>");
  }
}
