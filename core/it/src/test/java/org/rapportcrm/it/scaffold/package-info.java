/**
 * Proves that every project that {@code rapport new-plugin} makes builds and keeps the contract.
 */
package org.rapportcrm.it.scaffold;
