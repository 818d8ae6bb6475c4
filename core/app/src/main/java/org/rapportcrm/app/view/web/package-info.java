/** Tables of lists, their columns and the tabs of saved views. */
package org.rapportcrm.app.view.web;
