/**
 * The invented shop of {@code rapport start --demo}: two years of a shop for stationery and tea
 * whose customers read English, Arabic and Persian. The same seed gives the same shop; only its
 * days move with the present, so that the last twelve months are always full.
 */
package org.rapportcrm.app.demo;
