package org.rapportcrm.api.page;

/**
 * A card on the dashboard. A failure in it shows an error card in its place.
 *
 * @param id the widget's name within its plugin
 * @param titleKey message key of its title
 * @param view the Facelet, such as {@code /plugins/loyalty/widget.xhtml}; it needs no {@link Page}
 * @param capability the right that is asked
 * @param width how much of the row it takes
 */
public record Widget(String id, String titleKey, String view, String capability, Width width) {

  /** Share of the dashboard's row on a wide screen; on a phone every widget is as wide as it. */
  public enum Width {
    /** One of three in a row. */
    THIRD,
    /** One of two in a row. */
    HALF,
    /** A row of its own. */
    FULL
  }
}
