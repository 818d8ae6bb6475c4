package org.rapportcrm.app.message;

import java.util.Locale;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.theme.MailColours;

/** The head of the MJML: title, the line beside the subject, fonts, colours, dark mode. */
final class MjmlHead {

  private static final String FONTS =
      "system-ui, -apple-system, 'Segoe UI', Vazirmatn, Tahoma, Arial, sans-serif";

  private MjmlHead() {}

  static String of(MessageDesign design, Letterhead letterhead, Marks marks, Locale locale) {
    String side = Compiler.isRightToLeft(locale) ? "right" : "left";
    String direction = side.equals("right") ? "rtl" : "ltr";
    MailColours colours = letterhead.colours();
    return """
        <mj-head>
          <mj-title>%s</mj-title>
          <mj-preview>%s</mj-preview>
          <mj-attributes>
            <mj-all font-family="%s" />
            <mj-text align="%s" font-size="16px" line-height="1.6" color="%s" />
            <mj-button align="%s" background-color="%s" color="%s" border-radius="6px" \
        css-class="button" font-size="16px" inner-padding="12px 24px" />
            <mj-image align="%s" />
            <mj-divider border-width="1px" border-color="#d9dee3" />
            <mj-section direction="%s" padding="8px 0" background-color="%s" />
            <mj-column direction="%s" />
            <mj-class name="h1" line-height="1.3" />
            <mj-class name="h2" line-height="1.3" />
            <mj-class name="h3" line-height="1.3" />
            <mj-class name="footer" font-size="13px" color="%s" />
            <mj-class name="outside" background-color="%s" />
          </mj-attributes>
          <mj-raw>
            <meta name="color-scheme" content="light dark" />
            <meta name="supported-color-schemes" content="light dark" />
          </mj-raw>
          <mj-style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            h1 { margin: 0; font-size: 28px; } h2 { margin: 0; font-size: 22px; }
            h3 { margin: 0; font-size: 18px; } p { margin: 0 0 12px; }
            td div a { color: %s; }
            @media (prefers-color-scheme: dark) {
              body, div, table { background-color: %s !important; }
              td div, h1, h2, h3, p, li { color: %s !important; }
              td div a { color: %s !important; }
              td.button a { color: %s !important; }
            }
          </mj-style>
        </mj-head>
        """
        .formatted(
            Escapes.html(marks.mark(Escapes.clean(design.subject()))),
            Escapes.html(marks.mark(design.preheader())),
            FONTS,
            side,
            colours.text(),
            side,
            colours.accent(),
            colours.onAccent(),
            side,
            direction,
            colours.surface(),
            direction,
            colours.muted(),
            colours.ground(),
            colours.accent(),
            colours.darkGround(),
            colours.darkText(),
            colours.darkLink(),
            colours.onAccent());
  }
}
