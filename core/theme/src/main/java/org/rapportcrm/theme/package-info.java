/**
 * What a theme may say, pure: its style sheet is read, not passed on; its colours are held against
 * each other; what does not fit is left out token by token. Used by the application, which wears
 * themes, and by the launcher, which checks them before anything runs.
 */
package org.rapportcrm.theme;
