package org.rapportcrm.app.chart;

/**
 * Where things are in the drawing, in SVG units: 640 wide, 240 high, room for the axis at the side
 * where reading starts. From right to left the x axis is mirrored and nothing else. Pure.
 *
 * @param points how many labels the x axis has, at least 1
 * @param scale the y axis
 * @param mirrored whether the language runs from right to left
 */
record Plane(int points, Scale scale, boolean mirrored) {

  static final double WIDTH = 640;
  static final double HEIGHT = 240;
  static final double AXIS = 56;
  static final double TOP = 12;
  static final double BOTTOM = 28;
  private static final double END = 12;

  double slot() {
    return (WIDTH - AXIS - END) / points;
  }

  /** The middle of a point's slot. */
  double x(int point) {
    return mirror(AXIS + (point + 0.5) * slot());
  }

  double y(double value) {
    double inner = HEIGHT - TOP - BOTTOM;
    return TOP + (1 - scale.share(value)) * inner;
  }

  /** Where a horizontal line starts. */
  double start() {
    return mirror(AXIS);
  }

  /** Where a horizontal line ends. */
  double end() {
    return mirror(WIDTH - END);
  }

  /** Where the axis' words end. */
  double axisText() {
    return mirror(AXIS - 8);
  }

  private double mirror(double x) {
    return mirrored ? WIDTH - x : x;
  }

  /** Every how manieth label fits without touching its neighbour. */
  int labelEvery(int longest) {
    return every(Math.max(36, longest * 6.5 + 10));
  }

  /** The same where letters are drawn larger, on phones: a multiple of the other. */
  int labelEveryOnPhones(int longest) {
    int usual = labelEvery(longest);
    int larger = every(Math.max(62, longest * 11 + 10));
    return (larger + usual - 1) / usual * usual;
  }

  private int every(double needed) {
    return Math.max(1, (int) Math.ceil(needed / slot()));
  }
}
