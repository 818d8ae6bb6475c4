/**
 * Pictures: one small picture of each contact, made of what people send; the file that was sent is
 * not kept.
 */
package org.rapportcrm.app.picture;
