package org.rapportcrm.app.reach.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;

/**
 * The rows of a form in which people add, change and remove addresses and numbers. Each list of the
 * page sends its rows as equally long lists of parameters; the first row is the primary one.
 */
public class ReachForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Line NO_LINE = new Line(null, "", false);
  private static final Place NO_PLACE = new Place(null, "", "", "", "", "", false);

  private static final Pattern ROW = Pattern.compile("(emails|phones|addresses)\\[\\d+]");

  private Reach shown = Reach.UNSAID;
  private List<Line> emails = List.of(NO_LINE);
  private List<Line> phones = List.of(NO_LINE);
  private List<Place> addresses = List.of(NO_PLACE);
  private final Map<String, String> errors = new HashMap<>();

  /** Shows what is stored. */
  public void show(Reach reach) {
    shown = reach;
    emails = filled(reach.emails(), NO_LINE);
    phones = filled(reach.phones(), NO_LINE);
    addresses = filled(reach.addresses(), NO_PLACE);
  }

  /** Takes what was sent; a form without rows leaves all as it is. */
  public void read(Map<String, String[]> sent) {
    errors.clear();
    if (sent.containsKey("email-text")) {
      emails = filled(lines(sent, "email"), NO_LINE);
      phones = filled(lines(sent, "phone"), NO_LINE);
      addresses = filled(places(sent), NO_PLACE);
    }
  }

  /** What the rows say, not yet checked. */
  public Reach reach() {
    return new Reach(emails, phones, addresses);
  }

  /** What was stored when the form was opened. */
  public Reach shown() {
    return shown;
  }

  /** Says why the input was refused: what is wrong with a row beside it, the rest on the page. */
  public void refused(ProblemException problem) {
    List<FieldError> elsewhere = new ArrayList<>();
    for (FieldError error : problem.errors()) {
      String row = row(error);
      if (row == null) {
        elsewhere.add(error);
      } else {
        errors.merge(row, said(error), (one, other) -> one + " " + other);
      }
    }
    if (errors.isEmpty() || !elsewhere.isEmpty()) {
      Here.refused(new ProblemException(problem.status(), problem.getMessage(), elsewhere));
    }
  }

  /**
   * What is wrong with a row; {@code null} where nothing is.
   *
   * @param list its name in REST
   */
  public String error(String list, int row) {
    return errors.get(list + "[" + row + "]");
  }

  private static String said(FieldError error) {
    return error.remedy() == null ? error.message() : error.message() + " " + error.remedy();
  }

  /** An address that another contact has is refused by its text, wherever it stands. */
  private String row(FieldError error) {
    String field = error.field() == null ? "" : error.field();
    if (field.equals("email")) {
      int taken = 0;
      int length = 0;
      for (int i = 0; i < emails.size(); i++) {
        String text = emails.get(i).text();
        if (text.length() > length && error.message().contains(text)) {
          taken = i;
          length = text.length();
        }
      }
      return ReachCheck.EMAILS + "[" + taken + "]";
    }
    Matcher matcher = ROW.matcher(field);
    return matcher.lookingAt() ? matcher.group() : null;
  }

  /** Rows of mail addresses, at least an empty one. */
  public List<Line> getEmails() {
    return emails;
  }

  /** Rows of telephone numbers, at least an empty one. */
  public List<Line> getPhones() {
    return phones;
  }

  /** Rows of postal addresses, at least an empty one. */
  public List<Place> getAddresses() {
    return addresses;
  }

  /** An empty row of a line, from which the page makes new ones. */
  public List<Line> getNoLine() {
    return List.of(NO_LINE);
  }

  /** An empty row of a postal address, from which the page makes new ones. */
  public List<Place> getNoPlace() {
    return List.of(NO_PLACE);
  }

  private static <T> List<T> filled(List<T> rows, T empty) {
    return rows.isEmpty() ? new ArrayList<>(List.of(empty)) : new ArrayList<>(rows);
  }

  private static List<Line> lines(Map<String, String[]> sent, String name) {
    List<Line> lines = new ArrayList<>();
    String[] texts = sent.getOrDefault(name + "-text", new String[0]);
    for (int i = 0; i < texts.length; i++) {
      lines.add(new Line(at(sent, name + "-kind", i), texts[i], i == 0));
    }
    lines.removeIf(Line::isBlank);
    return lines;
  }

  private static List<Place> places(Map<String, String[]> sent) {
    List<Place> places = new ArrayList<>();
    int count = sent.getOrDefault("address-street", new String[0]).length;
    for (int i = 0; i < count; i++) {
      places.add(
          new Place(
              at(sent, "address-kind", i),
              at(sent, "address-street", i),
              at(sent, "address-city", i),
              at(sent, "address-region", i),
              at(sent, "address-postcode", i),
              at(sent, "address-country", i),
              i == 0));
    }
    places.removeIf(Place::isBlank);
    return places;
  }

  /** A script may have sent lists of unequal length. */
  private static String at(Map<String, String[]> sent, String name, int row) {
    String[] values = sent.get(name);
    return values == null || row >= values.length ? "" : values[row];
  }
}
