package org.rapportcrm.app.date;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Named;

/**
 * Hands what is no day to the bean as it was typed, for forms that are refused as a whole: the bean
 * names it together with everything else that is wrong.
 */
@Named
@RequestScoped
public class TypedDayConverter extends DayConverter {

  @Override
  public Object getAsObject(FacesContext faces, UIComponent component, String typed) {
    try {
      return super.getAsObject(faces, component, typed);
    } catch (ConverterException e) {
      return typed;
    }
  }
}
