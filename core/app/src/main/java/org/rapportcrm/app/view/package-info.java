/** Lists as people want to see them: columns, and saved views of filters, sort and columns. */
package org.rapportcrm.app.view;
