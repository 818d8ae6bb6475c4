/**
 * What people can be written to for, and the words by which they are asked: every version is kept,
 * because consents point to the one that was shown.
 */
package org.rapportcrm.app.purpose;
