package org.rapportcrm.app.date;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.text.DayEntry;
import org.rapportcrm.app.web.Viewer;

/**
 * Between the day as a bean keeps it, a text like {@code 2026-05-17}, and as the person types it.
 */
@Named
@RequestScoped
public class DayConverter implements Converter<Object> {

  @Inject private Viewer viewer;
  @Inject private Messages messages;
  @Inject private Clock clock;

  @Override
  public Object getAsObject(FacesContext faces, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return DayEntry.parse(typed, viewer.locale())
        .orElseThrow(() -> new ConverterException(refusal()))
        .toString();
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Object kept) {
    if (kept == null) {
      return "";
    }
    try {
      return DayEntry.text(LocalDate.parse(kept.toString()), viewer.locale());
    } catch (DateTimeException e) {
      return kept.toString();
    }
  }

  /* Rows of a form keep what was typed only where the message is an error. */
  private FacesMessage refusal() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    String text =
        messages.text(viewer.locale(), "shell.date.unknown", DayEntry.text(today, viewer.locale()));
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }
}
