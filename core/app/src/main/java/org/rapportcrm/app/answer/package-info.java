/** Answers that pages do not wait for. */
package org.rapportcrm.app.answer;
