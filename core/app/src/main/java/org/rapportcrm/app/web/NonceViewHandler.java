package org.rapportcrm.app.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Writes the nonce of the content security policy into each form, where Faces writes its state.
 * PrimeFaces asks for it with every POST and adds the field by script; the sign-in page has none of
 * PrimeFaces' scripts, and a form may be sent before they have run.
 */
public class NonceViewHandler extends ViewHandlerWrapper {

  /** For Faces. */
  public NonceViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void writeState(FacesContext context) throws IOException {
    super.writeState(context);
    CspState policy = PrimeFacesContext.getCspState(context);
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", null);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", "primefaces.nonce", null);
    writer.writeAttribute("value", policy.getNonce(), null);
    writer.endElement("input");
  }
}
