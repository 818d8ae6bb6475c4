/** Proves that the documentation shows what is compiled and tested. */
package org.rapportcrm.it.docs;
