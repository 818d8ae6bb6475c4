package org.rapportcrm.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;

/** A chosen record on its way through a form: key and label, parted by a bar. */
@Named
@ApplicationScoped
public class ChoiceConverter implements Converter<Choice> {

  @Override
  public Choice getAsObject(FacesContext faces, UIComponent component, String sent) {
    if (sent == null || sent.isBlank()) {
      return null;
    }
    int bar = sent.indexOf('|');
    return bar < 0
        ? new Choice(sent, sent)
        : new Choice(sent.substring(0, bar), sent.substring(bar + 1));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Choice choice) {
    return choice == null ? "" : choice.value() + "|" + choice.label();
  }
}
