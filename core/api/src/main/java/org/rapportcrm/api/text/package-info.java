/** Texts, formats and the folding of letters for search. */
package org.rapportcrm.api.text;
