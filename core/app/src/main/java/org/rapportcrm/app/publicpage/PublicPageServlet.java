package org.rapportcrm.app.publicpage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.web.Strangers;

/**
 * {@code /<prefix>/<token>}: asks the active plugin that owns the prefix. A token of nobody, of an
 * inactive plugin or of another purpose gets the same friendly 404, so that nothing can be learnt
 * from it. Sets no cookie, needs no script. Plugins may take every letter but those of opens (o),
 * clicks (c) and calendars (k), which are no pages.
 */
@WebServlet({
  "/a/*", "/b/*", "/d/*", "/e/*", "/f/*", "/g/*", "/h/*", "/i/*", "/j/*", "/l/*", "/m/*", "/n/*",
  "/p/*", "/q/*", "/r/*", "/s/*", "/t/*", "/u/*", "/v/*", "/w/*", "/x/*", "/y/*", "/z/*"
})
public class PublicPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PluginRegistry registry;
  @Inject private transient Frame frame;
  @Inject private transient Messages messages;
  @Inject private transient Guard guard;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, false);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Browsers send forms in the page's charset and name none; without this, ISO 8859-1 is taken.
    request.setCharacterEncoding("UTF-8");
    answer(request, response, true);
  }

  /** Proxies and scanners look with HEAD: it says that pages are here and asks no handler. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    boolean possible =
        owner(request).isPresent() && Submission.token(request.getPathInfo()).isPresent();
    headers(response, possible ? 200 : 404);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean post)
      throws IOException {
    Locale locale = Strangers.locale(request);
    Optional<Contribution<PublicPage>> owner = owner(request);
    Optional<String> token = Submission.token(request.getPathInfo());
    if (owner.isEmpty() || token.isEmpty()) {
      notice(request, response, 404, locale, "unknown");
      return;
    }
    Optional<PublicRequest> sent = Submission.read(request, token.get());
    if (sent.isEmpty()) {
      notice(request, response, 413, locale, "tooMuch");
      return;
    }
    Optional<PublicResponse> page = ask(owner.get(), sent.get(), post);
    if (page.isEmpty()) {
      notice(request, response, 500, locale, "failed");
      return;
    }
    write(request, response, page.get(), locale);
  }

  private Optional<PublicResponse> ask(
      Contribution<PublicPage> owner, PublicRequest sent, boolean post) {
    return guard
        .here(
            owner.plugin(),
            Kind.PUBLIC_PAGE,
            owner.value().handler().getName(),
            () ->
                guard.<PublicPageHandler, PublicResponse>with(
                    owner.value().handler(),
                    handler -> post ? handler.post(sent) : handler.get(sent)))
        .answer();
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, PublicResponse page, Locale locale)
      throws IOException {
    if (page.location() != null) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(page.status());
      response.setHeader("Location", page.location());
    } else if (page.body() == null) {
      notice(request, response, 404, locale, "unknown");
    } else {
      html(request, response, page.status(), page.title(), page.body(), page.locale());
    }
  }

  private Optional<Contribution<PublicPage>> owner(HttpServletRequest request) {
    String prefix = request.getServletPath().substring(1);
    return registry.activeWithOwner(RapportPlugin::publicPages).stream()
        .filter(page -> page.value().prefix().equals(prefix))
        .findFirst();
  }

  private void notice(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Locale locale,
      String what)
      throws IOException {
    String title = messages.text(locale, "shell.public." + what);
    String help = Html.escaped(messages.text(locale, "shell.public." + what + ".help"));
    html(
        request,
        response,
        status,
        title,
        "<h1>" + Html.escaped(title) + "</h1><p>" + help + "</p>",
        locale);
  }

  private void html(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String body,
      Locale locale)
      throws IOException {
    headers(response, status);
    response.setHeader("Content-Language", locale.getLanguage());
    response.getWriter().write(frame.around(title, body, locale, request.getContextPath()));
  }

  private static void headers(HttpServletResponse response, int status) {
    response.setStatus(status);
    response.setContentType("text/html; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
