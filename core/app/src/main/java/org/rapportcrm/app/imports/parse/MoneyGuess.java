package org.rapportcrm.app.imports.parse;

/** Finds out from all cells of a column of amounts what stands before the decimals. */
public final class MoneyGuess {

  private boolean point;
  private boolean comma;
  private boolean undecided;

  /** Looks at one cell. */
  public void see(String cell) {
    String value = Digits.ascii(cell);
    int lastPoint = value.lastIndexOf('.');
    int lastComma = value.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) {
      return;
    }
    int last = Math.max(lastPoint, lastComma);
    boolean several = value.indexOf(value.charAt(last)) != last;
    int digits = digitsAfter(value, last);
    boolean both = lastPoint >= 0 && lastComma >= 0;
    if (several && !both) {
      decide(value.charAt(last) == '.' ? ',' : '.');
    } else if (both || (digits > 0 && digits != 3)) {
      decide(value.charAt(last));
    } else if (digits == 3) {
      undecided = true;
    }
  }

  private void decide(char decimal) {
    point |= decimal == '.';
    comma |= decimal == ',';
  }

  private static int digitsAfter(String value, int at) {
    int count = 0;
    while (at + 1 + count < value.length() && Character.isDigit(value.charAt(at + 1 + count))) {
      count++;
    }
    return count;
  }

  /** The style that fits; a point where nothing speaks for a comma. */
  public MoneyStyle style() {
    return comma && !point ? MoneyStyle.COMMA : MoneyStyle.POINT;
  }

  /** Whether some cell can be read in two ways and no other cell decides. */
  public boolean isAmbiguous() {
    return undecided && point == comma;
  }
}
