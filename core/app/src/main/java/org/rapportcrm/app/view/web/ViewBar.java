package org.rapportcrm.app.view.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.view.ListAddress;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.SavedView;
import org.rapportcrm.app.view.SavedViews;
import org.rapportcrm.app.web.Msg;

/** The tabs of saved views above a list, and what is done with them. */
@Named
@RequestScoped
public class ViewBar {

  /** So many stand as tabs; the others are in a menu. */
  private static final int TABS = 6;

  @Inject private SavedViews views;
  @Inject private Msg msg;

  private final Map<String, List<SavedView>> known = new HashMap<>();

  /** A tab above a list. */
  public record Tab(String name, String path, boolean current, boolean shared) {}

  /** What the address of the page asks for. */
  public static ListAddress address() {
    return ListAddress.of(request().getQueryString());
  }

  /** Opens the person's usual view where the address asks for nothing. */
  public void open(String kind) {
    if (request().getQueryString() == null) {
      all(kind).stream()
          .filter(SavedView::usual)
          .findFirst()
          .ifPresent(view -> Here.go(view.path()));
    }
  }

  /** The address where the list begins; {@code null} where it is open at its beginning. */
  public String first(String kind) {
    return Here.parameter("after") == null ? null : address().on(kind(kind).path());
  }

  /** The first views, with the list itself in front. */
  public List<Tab> tabs(String kind) {
    List<SavedView> all = all(kind);
    List<Tab> tabs = new ArrayList<>();
    SavedView current = current(kind);
    tabs.add(
        new Tab(
            msg.get("views.all"),
            new ListAddress(kind(kind).fixed(), null, "all").on(kind(kind).path()),
            current == null,
            false));
    all.stream().limit(TABS).map(view -> tab(view, current)).forEach(tabs::add);
    if (current != null && all.indexOf(current) >= TABS) {
      tabs.add(tab(current, current));
    }
    return tabs;
  }

  /** The views that have no tab. */
  public List<Tab> others(String kind) {
    SavedView current = current(kind);
    return all(kind).stream()
        .skip(TABS)
        .filter(view -> !view.equals(current))
        .map(view -> tab(view, current))
        .toList();
  }

  private static Tab tab(SavedView view, SavedView current) {
    return new Tab(view.name(), view.path(), view.equals(current), view.shared());
  }

  /** The view that is open; {@code null} for none. */
  public SavedView current(String kind) {
    String open = address().view();
    return all(kind).stream()
        .filter(view -> String.valueOf(view.id()).equals(open))
        .findFirst()
        .orElse(null);
  }

  /** Whether what is shown is no longer what the open view keeps. */
  public boolean changed(String kind) {
    SavedView view = current(kind);
    return view != null && !address().shows(view.address().filterText(), view.columns());
  }

  /** The parameters that a plain form on the page has to send again, but for those named. */
  public List<Map.Entry<String, String>> kept(String without) {
    List<String> left = List.of(without.split(","));
    ListAddress address = address();
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    address.filter().forEach((name, value) -> add(kept, left, name, value));
    add(kept, left, ListAddress.COLUMNS, address.columns());
    add(kept, left, ListAddress.VIEW, address.view());
    return kept;
  }

  private static void add(
      List<Map.Entry<String, String>> kept, List<String> left, String name, String value) {
    if (value != null && !left.contains(name)) {
      kept.add(Map.entry(name, value));
    }
  }

  /** Keeps what is shown as a new view. */
  public void create(String kind) {
    act(
        kind,
        () -> {
          ListAddress address = address();
          long id =
              views.create(
                  kind(kind),
                  new SavedViews.Wish(
                      Here.parameter("view-name"),
                      address.filterText(),
                      address.columns(),
                      Here.parameter("view-shared") != null));
          if (Here.parameter("view-usual") != null) {
            views.makeUsual(id, true);
          }
          Here.done(msg.get("views.kept"));
          return id;
        });
  }

  /** Keeps what is shown in the open view, under the name that was given. */
  public void save(String kind) {
    act(
        kind,
        () -> {
          SavedView view = views.get(open());
          ListAddress address = address();
          String name = Here.parameter("view-name");
          views.change(
              view.id(),
              new SavedViews.Wish(
                  name == null || name.isBlank() ? view.name() : name,
                  address.filterText(),
                  address.columns(),
                  Here.parameter("view-shared") != null),
              Here.id("view-version"));
          views.makeUsual(view.id(), Here.parameter("view-usual") != null);
          Here.done(msg.get("views.kept"));
          return view.id();
        });
  }

  /** Makes a view of somebody else the one that the list opens with, or not any more. */
  public void usual(String kind, boolean usual) {
    act(
        kind,
        () -> {
          views.makeUsual(open(), usual);
          Here.done(msg.get("views.kept"));
          return open();
        });
  }

  /** Deletes the open view; the list stays as it is shown. */
  public void delete(String kind) {
    try {
      views.delete(open());
      Here.done(msg.get("views.deleted"));
      Here.go(address().as("all").on(kind(kind).path()));
    } catch (ProblemException e) {
      Here.failed(e.getMessage());
    }
  }

  private interface Work {
    long run();
  }

  private void act(String kind, Work work) {
    try {
      Here.go(views.get(work.run()).path());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private static long open() {
    String view = address().view();
    return view != null && view.matches("\\d{1,18}") ? Long.parseLong(view) : -1;
  }

  private List<SavedView> all(String kind) {
    return known.computeIfAbsent(kind, word -> views.of(kind(word)));
  }

  private static ListKind kind(String word) {
    return ListKind.of(word).orElseThrow();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
