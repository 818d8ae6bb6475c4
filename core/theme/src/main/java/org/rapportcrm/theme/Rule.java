package org.rapportcrm.theme;

import java.util.List;

/**
 * A rule of a style sheet.
 *
 * @param selector or the name of an at-rule, its whitespace made single spaces
 * @param line where it begins, from 1
 * @param declarations in its order
 */
record Rule(String selector, int line, List<Declaration> declarations) {

  /** One line of a rule. */
  record Declaration(String name, String value, int line) {}
}
