package org.rapportcrm.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rapportcrm.app.plugin.gate.PluginGate;
import org.rapportcrm.app.plugin.registry.PlainView;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.security.http.LocalPath;
import org.rapportcrm.app.security.http.PlainCookie;
import org.rapportcrm.app.security.limit.RateLimits;
import org.rapportcrm.app.user.Setup;

/**
 * The first thing every request meets, in this order: the path is one of ours; headers; the body is
 * not too long; the request was not forged by another site; who asks; may they see this page. REST
 * methods are asked in {@link org.rapportcrm.app.rest.CapabilityFilter}, by what they name
 * themselves. docs/security.md draws the whole chain.
 */
public class SecurityFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String IDENTITY = SecurityFilter.class.getName();

  @Inject private transient Callers callers;
  @Inject private transient PageAccess pages;
  @Inject private transient PluginGate gate;
  @Inject private transient Setup setup;
  @Inject private transient RateLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      errorPage(request, response, chain);
      return;
    }
    Optional<String> path = RequestPath.of(request.getRequestURI(), request.getContextPath());
    Route route = path.map(Route::of).orElse(Route.NOWHERE);
    HttpServletResponse guarded = Headers.set(request, response, route.kind());
    Refusal refusal = new Refusal(request, guarded, route.kind());
    Identity before = Acting.begin(Callers.stranger(request));
    try {
      if (route == Route.NOWHERE || !gate.isOpen(path.get())) {
        refusal.notFound();
      } else if (isFit(request, route.kind(), refusal)) {
        Identity identity = callers.of(request, route.kind());
        request.setAttribute(IDENTITY, identity);
        HttpServletRequest limited = new LimitedRequest(request, LimitedRequest.most(request));
        Acting.begin(identity);
        PlainView.set(PlainCookie.isOn(request) && identity.may(PlainCookie.CAPABILITY));
        if ((route.kind() != Route.Kind.API || limits.mayPass(identity, request, guarded))
            && mayPass(route, identity, request, refusal)) {
          chain.doFilter(limited, guarded);
        }
      }
    } finally {
      PlainView.set(false);
      Acting.end(before);
    }
  }

  /** An error page is shown to whoever caused the error. */
  private static void errorPage(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object cause = request.getAttribute(IDENTITY);
    Identity before =
        Acting.begin(
            cause instanceof Identity identity
                ? identity
                : Callers.stranger(request).from(ClientAddress.of(request)));
    try {
      chain.doFilter(request, Headers.set(request, response, Route.Kind.PAGE));
    } finally {
      Acting.end(before);
    }
  }

  private static boolean isFit(HttpServletRequest request, Route.Kind kind, Refusal refusal)
      throws IOException {
    if (request.getMethod().equals("TRACE")) {
      refusal.send(405, "rest.trace");
      return false;
    }
    long most = LimitedRequest.most(request);
    if (request.getContentLengthLong() > most) {
      refusal.send(413, "rest.too-long", most >> 20);
      return false;
    }
    if (CrossSite.isForged(request, kind)) {
      refusal.send(403, "rest.forged");
      return false;
    }
    return true;
  }

  private boolean mayPass(
      Route route, Identity identity, HttpServletRequest request, Refusal refusal)
      throws IOException {
    switch (route.kind()) {
      case ROOT -> {
        refusal.redirect(setup.isOpen() ? "/setup" : LocalPath.HOME);
        return false;
      }
      case SETUP -> {
        if (!setup.isOpen()) {
          refusal.notFound();
          return false;
        }
        return true;
      }
      case LOGIN -> {
        return mayPassLogin(identity, request, refusal);
      }
      case PAGE -> {
        return mayPassPage(route, identity, request, refusal);
      }
      default -> {
        return true;
      }
    }
  }

  private boolean mayPassLogin(Identity identity, HttpServletRequest request, Refusal refusal)
      throws IOException {
    if (setup.isOpen()) {
      refusal.redirect("/setup");
      return false;
    }
    if (identity.known() && request.getMethod().equals("GET")) {
      refusal.redirect(LocalPath.orHome(request.getParameter("next")));
      return false;
    }
    return true;
  }

  private boolean mayPassPage(
      Route route, Identity identity, HttpServletRequest request, Refusal refusal)
      throws IOException {
    Optional<String> capability = pages.capability(route.plugin(), route.page());
    if (capability.isEmpty()) {
      refusal.notFound();
      return false;
    }
    if (identity.half() && route.isSecondFactor()) {
      return true;
    }
    switch (identity.verdict(capability.get(), request.getMethod())) {
      case ALLOWED -> {
        return true;
      }
      case HALF -> refusal.redirect(Route.SECOND_FACTOR);
      case UNKNOWN -> {
        if (setup.isOpen()) {
          refusal.redirect("/setup");
        } else {
          refusal.signInFirst();
        }
      }
      default -> refusal.send(403, "rest.capability", capability.get());
    }
    return false;
  }
}
