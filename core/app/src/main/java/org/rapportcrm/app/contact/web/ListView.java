package org.rapportcrm.app.contact.web;

import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.find.ContactPage.After;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.view.ListAddress;
import org.rapportcrm.app.view.web.ViewBar;
import org.rapportcrm.app.web.Url;

/**
 * What the address of the list of contacts asks for. Everything a list shows stands in its address,
 * so that it can be kept, sent and gone back to.
 *
 * @param custom values that custom fields have, by key
 * @param email {@code yes}, {@code no} or {@code null}
 */
record ListView(
    String query,
    String stage,
    String owner,
    String team,
    String source,
    String tag,
    String list,
    String company,
    String email,
    String segment,
    Map<String, String> custom,
    ContactSort sort,
    String cursor,
    String before,
    ListAddress address) {

  /** Of the current request; what cannot be read restricts nothing. */
  static ListView ofRequest() {
    return new ListView(
        parameter("q"),
        LifeStage.of(parameter("stage")).map(LifeStage::word).orElse(null),
        parameter("owner"),
        parameter("team"),
        parameter("source"),
        parameter("tag"),
        parameter("list"),
        parameter("company"),
        parameter("email"),
        parameter("segment"),
        CustomFilters.of(ViewBar.address().filter()),
        ContactSort.of(parameter("sort")).orElse(ContactSort.DEFAULT),
        parameter("cursor"),
        parameter("before"),
        ViewBar.address());
  }

  private static String parameter(String name) {
    String value = Faces.getRequestParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The place that a cursor names; {@code null} for the beginning and for a damaged address. */
  After place(String cursor) {
    try {
      return Cursor.parse(cursor, String.class, String.class, Long.class)
          .map(place -> place.belongsTo(sort.word()))
          .map(place -> new After(place.get(1, String.class), place.get(2, Long.class)))
          .orElse(null);
    } catch (ProblemException damaged) {
      return null;
    }
  }

  /** Whether anything but the words restricts the list. */
  boolean isFiltered() {
    for (String restriction :
        new String[] {query, stage, owner, team, source, tag, list, company, email, segment}) {
      if (restriction != null) {
        return true;
      }
    }
    return !custom.isEmpty();
  }

  /** The address of the same list with another sort, from its beginning. */
  String sortedBy(ContactSort other) {
    return url(other, List.of()).toString();
  }

  /** The address of the page that starts there. */
  String page(After next) {
    return next == null ? null : url(sort, List.of()).with("cursor", cursor(next)).toString();
  }

  /** The address of the page that ends before that place. */
  String pageBefore(After place) {
    return place == null ? null : url(sort, List.of()).with("before", cursor(place)).toString();
  }

  private String cursor(After place) {
    return Cursor.of(sort.word(), place.value(), place.id());
  }

  /** The address of the same list without one of its restrictions, named as in the address. */
  String without(String restriction) {
    return url(sort, List.of(restriction)).toString();
  }

  private Url url(ContactSort by, List<String> dropped) {
    Url url = Url.of("/console/contacts");
    add(url, dropped, "q", query);
    add(url, dropped, "stage", stage);
    add(url, dropped, "owner", owner);
    add(url, dropped, "team", team);
    add(url, dropped, "source", source);
    add(url, dropped, "tag", tag);
    add(url, dropped, "list", list);
    add(url, dropped, "company", company);
    add(url, dropped, "email", email);
    add(url, dropped, "segment", segment);
    custom.forEach((key, value) -> add(url, dropped, Definition.PREFIX + key, value));
    return url.with("sort", by.equals(ContactSort.DEFAULT) ? null : by.word())
        .with(ListAddress.COLUMNS, address.columns())
        .with(ListAddress.VIEW, address.view());
  }

  private static void add(Url url, List<String> dropped, String name, String value) {
    if (!dropped.contains(name)) {
      url.with(name, value);
    }
  }
}
