package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.relationship.Window;

/** What a page of the report was asked for, by its address. */
@Named("rorAsked")
@RequestScoped
public class Asked {

  private static final List<String> LENGTHS = List.of("P1M", "P3M", "P6M", "P12M", "P24M", "P60M");

  @Inject private Site site;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  private Window window;
  private String problem;

  /** The window; the usual one up to today when what was asked for is none. */
  public Window getWindow() {
    if (window == null) {
      try {
        window = site.window(day(Here.parameter("asOf")), Here.parameter("window"));
      } catch (ProblemException e) {
        problem = Words.sentence(e);
        window = site.window(null, null);
      }
    }
    return window;
  }

  /** As it was typed, in the person's calendar, where it is a day; else as it is, to be refused. */
  private String day(String typed) {
    return typed == null
        ? null
        : formats.parseDate(typed, user.locale()).map(LocalDate::toString).orElse(typed);
  }

  /** What was wrong with the address, or {@code null}. */
  public String getProblem() {
    getWindow();
    return problem;
  }

  /** Lengths of window to choose from; one that was typed is kept. */
  public List<String> getLengths() {
    String asked = getWindow().length().toString();
    if (LENGTHS.contains(asked)) {
      return LENGTHS;
    }
    List<String> lengths = new ArrayList<>(LENGTHS);
    lengths.add(asked);
    return lengths;
  }

  /** The same window, for the address of another page: {@code asOf=…&window=…}. */
  public String getQuery() {
    return "asOf="
        + getWindow().asOf()
        + "&window="
        + URLEncoder.encode(getWindow().length().toString(), StandardCharsets.UTF_8);
  }
}
