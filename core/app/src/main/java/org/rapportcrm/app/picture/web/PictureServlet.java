package org.rapportcrm.app.picture.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.picture.Pictures;

/**
 * {@code /console/picture.jpg?contact=5}: a contact's picture, to those who may see the contact.
 */
@WebServlet("/console/picture.jpg")
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentUser user;
  @Inject private transient Pictures pictures;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String contact = request.getParameter("contact");
    boolean asked = contact != null && contact.matches("\\d{1,18}");
    Optional<Pictures.Picture> picture =
        asked && user.may("contacts.read")
            ? pictures.of(Long.parseLong(contact))
            : Optional.empty();
    if (picture.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(picture.get().type());
    response.setContentLength(picture.get().content().length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Content-Disposition", "inline; filename=\"picture.jpg\"");
    // the address holds a part of the hash, so that a new picture has a new address
    response.setHeader("Cache-Control", "private, max-age=3600");
    response.getOutputStream().write(picture.get().content());
  }
}
