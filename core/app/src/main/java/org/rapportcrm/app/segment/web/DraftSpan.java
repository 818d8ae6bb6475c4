package org.rapportcrm.app.segment.web;

import java.io.Serializable;
import java.util.Optional;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.rule.Span;

/** A length of time as a number and a unit, in two inputs. */
public final class DraftSpan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The unit of a length that no single unit can say: the number's input holds ISO 8601. */
  static final String ISO = "ISO";

  private String amount = "";
  private String unit = "D";

  /** The number as typed; empty when no length is given. */
  public String getAmount() {
    return amount;
  }

  /** Takes what was typed. */
  public void setAmount(String amount) {
    this.amount = amount == null ? "" : amount;
  }

  /** {@code H}, {@code D}, {@code W}, {@code M}, {@code Y} or {@code ISO}. */
  public String getUnit() {
    return unit;
  }

  /** Takes another unit. */
  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** Whether nothing was typed. */
  public boolean isBlank() {
    return amount.isBlank();
  }

  /** What was typed, in any digits; empty when it is no length of time. */
  Optional<Span> span() {
    if (unit.equals(ISO)) {
      return Span.read(amount.strip());
    }
    String number = Folding.fold(amount);
    if (!number.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    return Span.read(unit.equals("H") ? "PT" + number + "H" : "P" + number + unit);
  }

  /** Fills the inputs. */
  void show(Span span) {
    String iso = span.toString();
    boolean hours = iso.matches("PT\\d+H");
    boolean one = iso.matches("P\\d+[DMY]");
    unit = hours || one ? iso.substring(iso.length() - 1) : ISO;
    amount = unit.equals(ISO) ? iso : iso.replaceAll("\\D", "");
  }
}
